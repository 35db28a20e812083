package qicat.check;

import java.util.List;
import qicat.csl.CslItem;
import qicat.csl.Variable;
import qicat.model.Field;
import qicat.store.Node;
import qicat.text.Distance;

/** Checks one entry after the other. */
final class EntryCheck {
  private static final String TITLE = Field.TITLE.key();

  /** In capitals, fewer letters than these may be an abbreviation. */
  private static final int FEW_LETTERS = 12;

  private final Findings findings;
  private final Keys keys;
  private final Texts texts;
  private final References references;
  private final Dates dates;
  private final Duplicates duplicates;

  EntryCheck(
      Findings findings,
      Keys keys,
      Texts texts,
      References references,
      Duplicates duplicates,
      int year) {
    this.findings = findings;
    this.keys = keys;
    this.texts = texts;
    this.references = references;
    dates = new Dates(findings, year);
    this.duplicates = duplicates;
  }

  void check(Node entry) {
    if (entry.members().isEmpty()) {
      return; // the reader has told it
    }
    keys.check(entry, Keys.OF_ENTRY);
    for (Node member : entry.members()) {
      texts.check(member, Keys.OF_ENTRY.contains(member.step()));
      switch (member.step()) {
        case "DOI" -> Identifiers.checkDoi(member, findings);
        case "ISBN" -> Identifiers.checkIsbn(member, findings);
        case "ISSN" -> Identifiers.checkIssn(member, findings);
        case "URL" -> Addresses.check(member, findings);
        default -> {
          Variable kind = Variable.named(member.step());
          if (kind == Variable.DATE) {
            dates.check(member, entry.text(Field.TYPE.key()));
          } else if (kind == Variable.NAMES) {
            names(member);
          }
        }
      }
    }
    checkType(entry);
    checkTitle(entry);
    checkAuthor(entry);
    duplicates.note(entry);
    references.refer(entry);
  }

  private void names(Node names) {
    for (Node name : names.items()) {
      keys.check(name, Keys.OF_NAME);
    }
  }

  private void checkType(Node entry) {
    Node type = entry.member(Field.TYPE.key());
    if (type == null || type.value() == null) {
      findings.add(
          Rule.UNKNOWN_TYPE,
          entry,
          "there is no type: add one of CSL's, such as article-journal, report or webpage");
    } else if (type.text() != null
        && !type.text().isBlank()
        && !CslItem.types().contains(type.text())) {
      findings.add(
          Rule.UNKNOWN_TYPE,
          type,
          "CSL has no type \""
              + type.text()
              + "\"; "
              + Distance.didYouMean(
                  type.text(),
                  CslItem.types(),
                  "it has article-journal, report, webpage, document and others"));
    }
  }

  private void checkTitle(Node entry) {
    String title = entry.text(TITLE).strip();
    if (title.isEmpty()) {
      if (entry.member(TITLE) == null || entry.member(TITLE).value() == null) {
        findings.add(Rule.NO_TITLE, entry, "there is no title: add one");
      }
      return;
    }
    Node node = entry.member(TITLE);
    if (title.endsWith(".") && !endsWithAbbreviation(title)) {
      findings.add(
          Rule.TITLE_FULL_STOP, node, "the title ends with a full stop: styles add their own");
    }
    if (isAllCapitals(title)) {
      findings.add(
          Rule.TITLE_CAPITALS, node, "the title is in capitals: write it as a sentence is written");
    }
  }

  /** Whether the last word has stops or is short: U.S., et al., Inc. */
  private static boolean endsWithAbbreviation(String title) {
    String word = title.substring(title.lastIndexOf(' ') + 1, title.length() - 1);
    return word.indexOf('.') >= 0
        || word.equals("al")
        || word.length() <= 3 && !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  private static boolean isAllCapitals(String title) {
    int capitals = 0;
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (Character.isLetter(c) && !Character.isUpperCase(c)) {
        return false;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return capitals >= FEW_LETTERS && title.indexOf(' ') > 0;
  }

  private void checkAuthor(Node entry) {
    for (Node member : entry.members()) {
      boolean names = Variable.named(member.step()) == Variable.NAMES;
      if (names && !(member.value() instanceof List<?> list && list.isEmpty())
          || member.step().equals(Field.PUBLISHER.key())) {
        return;
      }
    }
    if (!entry.text(Field.TYPE.key()).equals("periodical")) {
      findings.add(
          Rule.NO_AUTHOR,
          entry,
          "it names nobody: add its author or editor, or the publisher that answers for it");
    }
  }
}
