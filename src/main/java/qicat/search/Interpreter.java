package qicat.search;

import java.util.ArrayList;
import java.util.List;
import qicat.model.Field;
import qicat.query.Corpus;
import qicat.query.Query;
import qicat.query.Query.And;
import qicat.query.Query.Not;
import qicat.query.Query.Or;
import qicat.query.Query.Phrase;
import qicat.query.Query.Widened;
import qicat.query.Query.Word;
import qicat.query.Sequence;
import qicat.query.Terms;
import qicat.text.English;
import qicat.text.Words;

/**
 * Takes a query for what a person means by it: other words for its words are looked for as well, a
 * word that occurs nowhere is corrected, and where no entry has all words, some are left out.
 */
final class Interpreter {
  private final Corpus corpus;
  private final Thesaurus thesaurus;
  private final List<Interpretation.Correction> corrections = new ArrayList<>();

  Interpreter(Corpus corpus, Thesaurus thesaurus) {
    this.corpus = corpus;
    this.thesaurus = thesaurus;
  }

  /**
   * Interprets a query.
   *
   * @param strict whether nothing may be corrected or left out; synonyms are looked for all the
   *     same
   */
  Interpretation interpret(Query typed, boolean strict) {
    Query content = content(typed);
    Query searched = widened(strict ? content : corrected(content));
    if (!strict && content instanceof And all && searched.in(corpus).isEmpty()) {
      Interpretation relaxed = new Relaxation(corpus).of(all, (And) searched, corrections);
      if (relaxed != null) {
        return relaxed;
      }
    }
    return new Interpretation(searched, corrections, List.of());
  }

  /** Words that only join others are neither required nor in the way, where others stand beside. */
  private static Query content(Query query) {
    if (query instanceof Not not) {
      return new Not(content(not.part()));
    }
    if (!(query instanceof Query.Combination combination)) {
      return query;
    }
    List<Query> parts = new ArrayList<>();
    for (Query part : combination.parts()) {
      parts.add(content(part));
    }
    if (query instanceof Or) {
      return new Or(parts);
    }
    List<Query> left = new ArrayList<>();
    for (Query part : parts) {
      if (!(part instanceof Word word && isFunctionWord(word))) {
        left.add(part);
      }
    }
    boolean onlyNegated = true;
    for (Query part : left) {
      onlyNegated &= part instanceof Not;
    }
    return Query.all(onlyNegated ? parts : left);
  }

  private static boolean isFunctionWord(Word word) {
    boolean bare = word.isBare();
    if (!bare && word.fields().get(0).kind() != Field.Kind.TEXT) {
      return false;
    }
    for (String each : Words.of(word.text())) {
      if (!English.isFunctionWord(each) && !(bare && English.isParticle(each))) {
        return false;
      }
    }
    return true;
  }

  private Query corrected(Query query) {
    if (query instanceof And and) {
      List<Query> parts = new ArrayList<>();
      for (int i = 0; i < and.parts().size(); i++) {
        Query part = and.parts().get(i);
        Query named = isHalf(and.parts(), i) ? part : givenName(and.parts(), i);
        parts.add(named != null ? named : corrected(part));
      }
      return new And(parts);
    }
    if (query instanceof Or or) {
      List<Query> parts = new ArrayList<>();
      for (Query part : or.parts()) {
        parts.add(corrected(part));
      }
      return new Or(parts);
    }
    if (query instanceof Not not) {
      return new Not(corrected(not.part()));
    }
    boolean name = query instanceof Phrase phrase && phrase.isName();
    if (query instanceof Word || name) {
      return correctedWord((Query.Matcher) query);
    }
    return query;
  }

  private Query correctedWord(Query.Matcher matcher) {
    Word id = new Word(List.of(Field.ID), matcher.text());
    boolean bare = matcher instanceof Word && matcher.isBare();
    if (bare && !id.in(corpus).isEmpty() && matcher.in(corpus).isEmpty()) {
      return id; // each row begins with one, so it is copied and typed
    }
    if (isKnown(matcher)) {
      return matcher;
    }
    Corrector corrector = new Corrector(corpus);
    String text = corrector.corrected(matcher);
    if (text.equals(matcher.text())) {
      return matcher;
    }
    Query.Matcher corrected =
        matcher instanceof Word
            ? new Word(matcher.fields(), text)
            : new Phrase(matcher.fields(), text);
    if (matcher instanceof Phrase && corrected.in(corpus).isEmpty()) {
      return matcher; // its words are right, one by one, but nobody has that name
    }
    corrections.addAll(corrector.corrections());
    return corrected;
  }

  private boolean isKnown(Query.Matcher matcher) {
    List<String> words = Words.of(matcher.text());
    return words.size() == 1 && matcher.isBare() && corpus.has(words.get(0))
        || !matcher.in(corpus).isEmpty()
        || isInThesaurus(words);
  }

  private boolean isInThesaurus(List<String> words) {
    for (String word : words) {
      if (!thesaurus.has(word)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A word that occurs nowhere may be a given name of which the catalogue has the initial alone:
   * then the word beside it is of the same person. Null: it is not.
   */
  private Query givenName(List<Query> parts, int index) {
    if (!(parts.get(index) instanceof Word word) || !word.isBare() || isKnown(word)) {
      return null;
    }
    List<Field> names = new ArrayList<>();
    for (Field field : word.fields()) {
      if (field.kind() == Field.Kind.NAMES) {
        names.add(field);
      }
    }
    for (int beside : new int[] {index + 1, index - 1}) {
      if (beside >= 0 && beside < parts.size() && parts.get(beside) instanceof Word other) {
        Phrase person = new Phrase(names, word.text() + " " + other.text());
        if (other.isBare() && !person.in(corpus).isEmpty()) {
          return person;
        }
      }
    }
    return null;
  }

  /** Whether a word and one beside it are one word that is written apart: feed back. */
  private boolean isHalf(List<Query> parts, int index) {
    return joined(parts, index - 1) || joined(parts, index);
  }

  private boolean joined(List<Query> parts, int first) {
    return first >= 0
        && first + 1 < parts.size()
        && isWordBeside(parts, first, first + 1)
        && !corpus.forms(Words.slug(text(parts.get(first)) + text(parts.get(first + 1)))).isEmpty();
  }

  private static String text(Query part) {
    return ((Query.Matcher) part).text();
  }

  private Query widened(Query query) {
    if (query instanceof And and) {
      return new And(widened(and.parts()));
    }
    if (query instanceof Or or) {
      List<Query> parts = new ArrayList<>();
      for (Query part : or.parts()) {
        parts.add(widened(part));
      }
      return new Or(parts);
    }
    if (query instanceof Not not) {
      return new Not(widened(not.part()));
    }
    return widened(List.of(query)).get(0);
  }

  /** Parts whose words, by themselves and together with their neighbours, have other words. */
  private List<Query> widened(List<Query> parts) {
    List<List<Sequence>> also = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      also.add(new ArrayList<>());
    }
    for (int from = 0; from < parts.size(); from++) {
      List<String> words = new ArrayList<>();
      int end = Math.min(parts.size(), from + Math.max(2, thesaurus.longest()));
      for (int to = from; to < end && isWordBeside(parts, from, to); to++) {
        boolean known = addWords((Word) parts.get(to), words);
        if (!known) {
          break;
        }
        List<Sequence> others = new ArrayList<>(thesaurus.others(words, corpus));
        if (to == from + 1 && words.size() == 2) { // health care, healthcare
          List<String> joined = corpus.forms(String.join("", words));
          if (!joined.isEmpty()) {
            others.add(Sequence.any(joined, Sequence.EXACT));
          }
        }
        for (int i = from; i <= to; i++) {
          also.get(i).addAll(others);
        }
      }
    }
    List<Query> widened = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Query part = parts.get(i);
      if (part instanceof Word word) {
        widened.add(also.get(i).isEmpty() ? word : new Widened(word, also.get(i)));
      } else {
        widened.add(part instanceof Or || part instanceof Not ? widened(part) : part);
      }
    }
    return widened;
  }

  private static boolean isWordBeside(List<Query> parts, int first, int index) {
    return parts.get(index) instanceof Word word
        && parts.get(first) instanceof Word other
        && other.fields().equals(word.fields());
  }

  /** Adds the words of one; false where it is a slip of the pen, which is no form of a word. */
  private boolean addWords(Word word, List<String> words) {
    boolean known = true;
    for (String each : Words.of(word.text())) {
      if (!English.isFunctionWord(each)) {
        words.add(each);
        known &= !Terms.isSlip(corpus, each) || thesaurus.has(each);
      }
    }
    return known;
  }
}
