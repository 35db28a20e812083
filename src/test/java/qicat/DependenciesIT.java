package qicat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The list of dependencies names what the build names, and the jars that it made. */
class DependenciesIT {
  private static final Path LIST = Path.of("src/docs/dependencies.md");
  private static final Path LIB = Path.of("target/qicat/lib");
  private static final Set<String> NAMING = Set.of("dependency", "plugin", "artifactItem", "path");

  /** Rows of the tables by their first cell. */
  private static Map<String, String[]> rows() throws IOException {
    Map<String, String[]> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(LIST)) {
      if (line.startsWith("| ")) {
        String[] cells = line.substring(2).split(" \\| ?|\\|");
        if (!Set.of("jar", "artifact", "plugin", "---").contains(cells[0])) {
          assertEquals(null, rows.put(cells[0], cells), line + " stands there twice");
        }
      }
    }
    return rows;
  }

  private static Document pom() throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml");
  }

  /** Artifacts that the build names, with their versions; null: it is told elsewhere. */
  private static Map<String, String> artifacts() throws Exception {
    Document pom = pom();
    Map<String, String> artifacts = new TreeMap<>();
    for (String kind : NAMING) {
      var elements = pom.getElementsByTagName(kind);
      for (int i = 0; i < elements.getLength(); i++) {
        Element element = (Element) elements.item(i);
        String version = child(element, "version");
        if (version != null && version.startsWith("${")) {
          String property = version.substring(2, version.length() - 1);
          version = pom.getElementsByTagName(property).item(0).getTextContent();
        }
        String name = child(element, "artifactId");
        if (name != null && (version != null || !artifacts.containsKey(name))) {
          artifacts.put(name, version);
        }
      }
    }
    return artifacts;
  }

  private static String child(Element element, String name) {
    for (Node each = element.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each.getNodeName().equals(name)) {
        return each.getTextContent().strip();
      }
    }
    return null;
  }

  @Test
  void namesWhatTheBuildNames() throws Exception {
    Map<String, String[]> rows = rows();
    artifacts()
        .forEach(
            (name, version) -> {
              String[] row = rows.get(name);
              assertTrue(row != null, () -> name + " is not in " + LIST);
              if (version != null) {
                assertEquals(version, row[1], name);
              }
            });
  }

  @Test
  void namesTheJarsOfTheBuildWithTheirSizes() throws Exception {
    Map<String, String[]> rows = rows();
    Set<String> built = new TreeSet<>();
    try (Stream<Path> files = Files.walk(LIB)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".jar")).toList()) {
        String jar = file.getFileName().toString();
        Matcher named = Pattern.compile("(.+?)-(\\d.*)\\.jar").matcher(jar);
        if (!jar.equals("qicat.jar")) {
          assertTrue(named.matches(), jar);
          String[] row = rows.get(named.group(1));
          assertTrue(row != null && row.length == 5, () -> jar + " is not in " + LIST);
          assertEquals(named.group(2), row[1], jar);
          double size = Files.size(file) / 1_000.0;
          // picocli is compiled here, by one Java or another.
          assertEquals(size, Double.parseDouble(row[2]), Math.max(1, size * 0.03), jar);
          built.add(named.group(1));
        }
      }
    }
    assertFalse(built.isEmpty(), "nothing was built");
    Set<String> known = new TreeSet<>(artifacts().keySet());
    known.addAll(built);
    for (Map.Entry<String, String[]> row : rows.entrySet()) {
      assertTrue(known.contains(row.getKey()), row.getKey() + " is no part of the build");
      if (row.getValue().length == 5) {
        assertTrue(built.contains(row.getKey()), row.getKey() + " is not handed on");
      }
    }
  }
}
