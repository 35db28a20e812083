package qicat;

import java.util.ArrayList;
import java.util.List;
import qicat.console.Out;

/**
 * The pages of the manual: one on the tool, one a command, and those on what files and lines say.
 */
final class Manual {
  private static final String TOOL = "qicat.1";
  private static final String QUERY = "qicat-query.7";
  private static final String CATALOGUE = "qicat-catalogue.5";

  private static final List<HelpTopic> OF_TOOL =
      List.of(
          HelpTopic.FORMATS,
          HelpTopic.TEMPLATE,
          HelpTopic.STYLES,
          HelpTopic.ENVIRONMENT,
          HelpTopic.EXIT_CODES);

  private Manual() {}

  /** The names of all pages, with the manual's sections behind them. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    names.add(TOOL);
    for (String word : Commands.words()) {
      names.add("qicat-" + word + ".1");
    }
    names.add(CATALOGUE);
    names.add(QUERY);
    return names;
  }

  /** Writes a page. */
  static void write(String name, Out out) {
    int dot = name.lastIndexOf('.');
    String bare = name.substring(0, dot);
    ManPage page = new ManPage(bare, name.substring(dot + 1), Build.here(), out);
    Usage usage = new Usage(page);
    switch (name) {
      case TOOL -> {
        page.name(bare, "a catalogue of a curated article series");
        usage.root();
        OF_TOOL.forEach(topic -> topic(topic, page));
      }
      case QUERY -> topics(bare, page, HelpTopic.QUERY, HelpTopic.FIELDS);
      case CATALOGUE -> topics(bare, page, HelpTopic.CATALOGUE, HelpTopic.FIELDS, HelpTopic.RULES);
      default -> {
        Commands command = Commands.named(bare.substring("qicat-".length()));
        page.name(bare, command.summary);
        usage.command(command);
      }
    }
    List<String> others = names();
    others.remove(name);
    page.seeAlso(others);
  }

  private static void topics(String name, ManPage page, HelpTopic first, HelpTopic... more) {
    page.name(name, first.summary);
    new Usage(page).topic(first);
    for (HelpTopic topic : more) {
      topic(topic, page);
    }
  }

  /** A topic as a section of a page on more. */
  private static void topic(HelpTopic topic, Page page) {
    page.section(topic.title(), topic.items());
  }
}
