package dev.waybill.migration.draft;

import dev.waybill.migration.model.LossSink;
import dev.waybill.migration.project.ProjectFolder;

/**
 * What the conversion of a page may look at.
 *
 * @param losses of the page's file
 */
public record PageContext(Draft draft, ProjectFolder project, LossSink losses, Words words) {}
