package qicat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tags within a text count, and what is left of it. */
class RichTextTest {
  private static String runs(String text) {
    StringBuilder runs = new StringBuilder();
    for (RichText.Run run : RichText.runs(text)) {
      runs.append(run.text()).append(run.looks());
    }
    return runs.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain|plain|plain[]",
        "of <i>E. coli</i> here|of E. coli here|of []E. coli[ITALIC] here[]",
        "<i>all</i>|all|all[ITALIC]",
        "H<sub>2</sub>O|H2O|H[]2[SUBSCRIPT]O[]",
        "m<sup>2</sup>|m2|m[]2[SUPERSCRIPT]",
        "<b>a<i>b</i></b>|ab|a[BOLD]b[ITALIC, BOLD]",
        "<i>a<i>b</i>c</i>|abc|abc[ITALIC]",
        "<span style=\"font-variant:small-caps;\">x</span>|x|x[SMALL_CAPITALS]",
        "<span style=\"font-variant: small-caps\">x</span>|x|x[SMALL_CAPITALS]",
        "<span class=\"nocase\">x</span> y|x y|x[CASE_KEPT] y[]",
        "<i></i>a<b></b>b|ab|ab[]",
        "p < 0.05 and q > 1|p < 0.05 and q > 1|p < 0.05 and q > 1[]",
        "a<b>c|a<b>c|a<b>c[]",
        "a</b>c|a</b>c|a</b>c[]",
        "</i>a<i>|</i>a<i>|</i>a<i>[]",
        "<i>a <b>c</i>|a <b>c|a <b>c[ITALIC]",
        "<i>a<b>b</i>c</b>|a<b>bc</b>|a<b>b[ITALIC]c</b>[]",
        "<em>a</em> <I>b</I> <i >c</i>|<em>a</em> <I>b</I> <i >c</i>|<em>a</em> <I>b</I> <i >c</i>[]",
        "<script>x</script>|<script>x</script>|<script>x</script>[]",
        "<<i>i>a</i>|<i>a|<[]i>a[ITALIC]",
        "<span class=\"x\">a</span>|<span class=\"x\">a</span>|<span class=\"x\">a</span>[]",
      })
  void tagsWithTheirOtherHalfCount(String text, String plain, String runs) {
    assertEquals(plain, RichText.plain(text));
    assertEquals(runs, runs(text));
  }

  @Test
  void whateverItsDepthATextIsReadInTimeAndWithoutAStack() {
    int many = 10_000;
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          String deep = "<i>".repeat(many) + "x" + "</i>".repeat(many);
          assertEquals("x", RichText.plain(deep));
          assertEquals("x[ITALIC]", runs(deep));
          String open = "<b>".repeat(many) + "</i>".repeat(many);
          assertEquals(open, RichText.plain(open));
          String crossed = "<b><i>".repeat(many) + "</b>".repeat(many);
          assertEquals("<i>".repeat(many), RichText.plain(crossed));
          assertEquals("<".repeat(many), RichText.plain("<".repeat(many)));
        });
  }

  @Test
  void thePartsAreThePlainText() {
    String[] pieces = {"<i>", "</i>", "<b>", "</b>", "<sub>", "</sub>", "a", " ", "<", "</", ">"};
    Random random = new Random(5);
    for (int n = 0; n < 2000; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      StringBuilder parts = new StringBuilder();
      RichText.runs(text.toString()).forEach(run -> parts.append(run.text()));
      assertEquals(RichText.plain(text.toString()), parts.toString(), text.toString());
    }
  }
}
