package dev.waybill.migration.link;

/** Paths of a project, with {@code /} between names. */
public final class FolderPath {
    private FolderPath() {}

    /** The path of a name within a folder, which is empty for the project's own. */
    public static String inside(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
