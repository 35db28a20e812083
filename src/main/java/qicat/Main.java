package qicat;

import java.util.Map;
import qicat.command.Command;
import qicat.command.Context;
import qicat.console.Console;

/**
 * Starts qicat: makes the console and the context, runs the words, exits with the answer's code.
 */
public final class Main {
  private Main() {}

  /**
   * Runs qicat.
   *
   * @param arguments the words behind the name of the tool
   */
  public static void main(String[] arguments) {
    // Of picocli's no more than is used: to look for Groovy opens every jar, and the converters of
    // dates and connections to databases load a hundred classes.
    System.setProperty("picocli.disable.closures", "true");
    System.setProperty("picocli.converters.excludes", "java.+");
    Map<String, String> environment = System.getenv();
    Context context = new Context(Console.ofProcess(environment), environment);
    int code = new Cli(context).runInPages(arguments);
    if (code != Command.DONE) { // from JDK 21 on an exit that is asked for starts up logging
      System.exit(code);
    }
  }
}
