package dev.waybill.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildGoalTest {
    @TempDir
    private Path folder;

    @Test
    void buildsASite() throws Exception {
        Path page = Files.createDirectories(folder.resolve("content")).resolve("_index.md");
        Files.writeString(page, "---\ntitle: A\n---\nText.\n");
        BuildGoal goal = goal(false);
        goal.execute();
        assertTrue(Files.exists(folder.resolve("out/index.html")));
        Files.writeString(page, "---\ntitle: [\n---\n");
        assertThrows(MojoFailureException.class, goal::execute);
    }

    @Test
    void failsWhereThereIsNoSite() throws Exception {
        BuildGoal goal = goal(true);
        assertThrows(MojoExecutionException.class, goal::execute);
    }

    @Test
    void theDescriptorNamesTheClassAndItsFields() throws Exception {
        Document descriptor = Jsoup.parse(
                Files.readString(Path.of("src/main/resources/META-INF/maven/plugin.xml")), Parser.xmlParser());
        assertEquals(
                BuildGoal.class.getName(), descriptor.select("implementation").text());
        // Maven 3.8 loads no goal without it.
        assertEquals("per-lookup", descriptor.select("instantiationStrategy").text());
        for (Element parameter : descriptor.select("parameter")) {
            String name = parameter.select("name").text();
            Field field = BuildGoal.class.getDeclaredField(name);
            assertEquals(field.getType().getName(), parameter.select("type").text());
            assertEquals(
                    "${waybill." + name + "}",
                    descriptor.select("configuration > " + name).text());
        }
    }

    private BuildGoal goal(boolean strict) throws ReflectiveOperationException {
        BuildGoal goal = new BuildGoal();
        set(goal, "source", folder.toFile());
        set(goal, "destination", folder.resolve("out").toFile());
        set(goal, "strict", strict);
        return goal;
    }

    private static void set(BuildGoal goal, String name, Object value) throws ReflectiveOperationException {
        Field field = BuildGoal.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(goal, value);
    }
}
