package qicat.fuzz;

/** What Jazzer calls with each input that it makes up: one target, named by a property. */
public final class Fuzz {
  private static final Target TARGET = Target.valueOf(System.getProperty("qicat.fuzz", "QUERY"));

  private Fuzz() {}

  /** Jazzer's entry point. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    TARGET.feed(bytes);
  }
}
