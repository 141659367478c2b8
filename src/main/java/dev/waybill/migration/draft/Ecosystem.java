package dev.waybill.migration.draft;

import dev.waybill.migration.project.ProjectFolder;

/** A generator whose projects can be read. */
public interface Ecosystem {
    /** Its name on the command line. */
    String name();

    /** Whether the project is one of it, by its files. */
    boolean owns(ProjectFolder project);

    /** The project as it has it. What can't be read is a loss. */
    DraftSite read(ProjectFolder project, Losses losses);
}
