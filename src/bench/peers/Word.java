/** What any program on the Java virtual machine costs before it does anything: prints a word. */
final class Word {
  private Word() {}

  public static void main(String[] arguments) {
    System.out.println("word");
  }
}
