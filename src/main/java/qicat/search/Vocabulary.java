package qicat.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qicat.text.Distance;
import qicat.text.English;
import qicat.text.Spelling;

/**
 * The words of a catalogue, and which of them are alike: forms of one word, beginnings, spellings.
 * All lists are in the order of the alphabet's characters, so that they are the same everywhere.
 */
final class Vocabulary {
  /** As many answers are kept: a query asks for the same ones again and again. */
  private static final int KEPT = 1024;

  private final English english = new English();
  private final List<String> words;

  /** The common spelling of each word, where it differs, and the letters of both. */
  private List<Letters> letters;

  /** Words by their stems, by the first letter of the stem; made when first asked for. */
  private final Map<Character, Map<String, List<String>>> families = new HashMap<>();

  private final Map<String, List<String>> starting = new Recent<>();
  private final Map<String, List<String>> alike = new Recent<>();

  /** The latest answers. */
  private static final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > KEPT;
    }
  }

  /**
   * A spelling of a word.
   *
   * @param word the word
   * @param spelling the spelling
   * @param mask a bit for each of its letters: an edit changes two of them at the most
   */
  private record Letters(String word, String spelling, int mask) {
    Letters(String word, String spelling) {
      this(word, spelling, maskOf(spelling));
    }
  }

  /** A vocabulary of folded words, each once. */
  Vocabulary(List<String> words) {
    this.words = words;
  }

  /** The words that start with a prefix, in either spelling. */
  List<String> starting(String prefix) {
    List<String> found = starting.get(prefix);
    if (found == null) {
      found = new ArrayList<>();
      String common = Spelling.commonPrefix(prefix);
      for (String word : words) {
        if (word.startsWith(prefix)
            || English.mayBeForms(word, common) && Spelling.common(word).startsWith(common)) {
          found.add(word);
        }
      }
      found.sort(null);
      starting.put(prefix, found);
    }
    return found;
  }

  /** The words that are forms of one. */
  List<String> forms(String word) {
    String stem = english.stem(word);
    Map<String, List<String>> family = families.get(stem.charAt(0));
    if (family == null) {
      family = new HashMap<>();
      families.put(stem.charAt(0), family);
      for (String each : words) {
        if (English.mayBeForms(each, stem)) {
          String of = english.stem(each);
          List<String> forms = family.get(of);
          if (forms == null) {
            forms = new ArrayList<>();
            family.put(of, forms);
          }
          forms.add(each);
        }
      }
      for (List<String> forms : family.values()) {
        forms.sort(null);
      }
    }
    List<String> forms = family.get(stem);
    return forms == null ? List.of() : forms;
  }

  /** The words that so many edits at the most make of one, in whichever spelling is nearer. */
  List<String> alike(String word, int edits) {
    String key = edits + word;
    List<String> found = alike.get(key);
    if (found == null) {
      found = new ArrayList<>();
      int mask = maskOf(word);
      String last = "";
      for (Letters each : letters()) {
        if (Integer.bitCount(mask ^ each.mask) <= 2 * edits
            && !last.equals(each.word)
            && Distance.between(word, each.spelling, edits) <= edits) {
          found.add(each.word);
          last = each.word;
        }
      }
      found.sort(null);
      alike.put(key, found);
    }
    return found;
  }

  private List<Letters> letters() {
    if (letters == null) {
      letters = new ArrayList<>(words.size());
      for (String word : words) {
        letters.add(new Letters(word, word));
        String common = Spelling.common(word);
        if (!common.equals(word)) {
          letters.add(new Letters(word, common));
        }
      }
    }
    return letters;
  }

  private static int maskOf(String word) {
    int mask = 0;
    for (int i = 0; i < word.length(); i++) {
      mask |= 1 << (word.charAt(i) & 31);
    }
    return mask;
  }
}
