package qicat.model;

/**
 * The kind of a work, by its name in the Citation Style Language; a name that the language does not
 * have is kept as it is.
 *
 * @param id such as {@code article-journal}
 */
public record Type(String id) implements Label {
  @Override
  public String title() {
    return switch (id) {
      case "article-journal" -> "Journal article";
      case "article-magazine" -> "Magazine article";
      case "article-newspaper" -> "Newspaper article";
      case "chapter" -> "Book chapter";
      case "paper-conference" -> "Conference paper";
      case "periodical" -> "Journal";
      case "post" -> "Post";
      case "post-weblog" -> "Blog post";
      case "thesis" -> "Thesis";
      case "webpage" -> "Web page";
      default -> spelledOut();
    };
  }

  private String spelledOut() {
    String words = id.replace('-', ' ').replace('_', ' ');
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
