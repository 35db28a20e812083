package qicat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which addresses may be followed, and in which form. */
class AddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "https://a.org/x?y=1&z#f | https://a.org/x?y=1&z#f",
        "HTTP://A.org/ | HTTP://A.org/",
        "mailto:a@b.org | mailto:a@b.org",
        "https://a.org/caf\u00e9 | https://a.org/caf\u00e9",
        "https://a.org/a b\"<c> | https://a.org/a%20b%22%3Cc%3E",
        "https://a.org/%20 | https://a.org/%20",
        "https:// | ^^",
        "javascript:alert(1) | ^^",
        "data:text/html,x | ^^",
        "file:///etc/passwd | ^^",
        "--help | ^^",
        "//a.org | ^^",
        "java\u0000script:https://a | ^^",
      })
  void url(String url, String expected) {
    assertEquals(expected, Address.url(url));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "10.1136/bmj.l6594 | https://doi.org/10.1136/bmj.l6594",
        "https://doi.org/10.1136/bmj.l6594 | https://doi.org/10.1136/bmj.l6594",
        "doi:10.1002/(SICI)1097<1::AID>3.0.CO;2-T |"
            + " https://doi.org/10.1002/%28SICI%291097%3C1::AID%3E3.0.CO;2-T",
        "10.1/a?b#c%20 | https://doi.org/10.1/a%3Fb%23c%2520",
        "not a doi | ^^",
        "10.1136 | ^^",
      })
  void doi(String doi, String expected) {
    assertEquals(expected, Address.doi(doi));
  }
}
