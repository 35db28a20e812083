package qicat.check;

import java.util.List;
import java.util.Set;
import qicat.store.CatalogueReader;
import qicat.store.CatalogueWalk;
import qicat.store.Node;
import qicat.store.Problem;
import qicat.store.Source;

/**
 * Checks a catalogue: hears what the reader refuses, then walks through the file part by part, and
 * once more where entries may be the same. Of an entry it keeps no more than a few numbers, so that
 * the memory it takes grows with the findings and not with the texts.
 */
public final class Checker {
  private final Findings findings;
  private final EntryCheck entryCheck;
  private final Keys keys;
  private final Texts texts;
  private final References references;
  private final Duplicates duplicates;
  private int entries;

  private Checker(Findings findings, int year) {
    this.findings = findings;
    keys = new Keys(findings);
    texts = new Texts(findings);
    references = new References(findings);
    duplicates = new Duplicates(findings);
    entryCheck = new EntryCheck(findings, keys, texts, references, duplicates, year);
  }

  /**
   * Checks a catalogue.
   *
   * @param source where it is read from
   * @param asked the rules that it is held against
   * @param year this year: a date may be one year later
   * @throws qicat.store.BadCatalogue when there is nothing to read
   */
  public static Report check(Source source, Set<Rule> asked, int year) {
    Source catalogue = source.repeatable();
    Findings findings = new Findings(asked);
    List<Problem> problems = CatalogueReader.problems(catalogue);
    for (Problem problem : problems) {
      findings.add(problem);
    }
    Checker checker = new Checker(findings, year);
    boolean whole = CatalogueWalk.through(catalogue, checker::part);
    if (checker.duplicates.areSuspected()) {
      CatalogueWalk.through(catalogue, checker::compare);
    }
    if (whole) {
      checker.references.tellUnused();
    }
    return new Report(source.name(), checker.entries, whole, findings.sorted());
  }

  private void part(String key, Node part) {
    switch (key) {
      case CatalogueWalk.ENTRIES -> {
        entries++;
        entryCheck.check(part);
      }
      case "sections", "topics", "people" -> {
        keys.check(part, Keys.OF_DECLARATION.get(key));
        texts.checkAll(part);
        references.declare(key, part);
      }
      case "synonyms" -> synonyms(part);
      default -> {
        keys.checkOne(part, Keys.OF_CATALOGUE);
        texts.checkAll(part);
        if (key.equals("url")) {
          Addresses.check(part, findings);
        }
      }
    }
  }

  private void compare(String key, Node part) {
    if (key.equals(CatalogueWalk.ENTRIES)) {
      duplicates.compare(part);
    }
  }

  private void synonyms(Node groups) {
    texts.checkAll(groups);
    for (Node group : groups.items()) {
      if (group.value() instanceof List<?> words && words.size() < 2) {
        findings.add(
            Rule.LONE_SYNONYM, group, "one word has no synonym: add another, or take it out");
      }
    }
  }
}
