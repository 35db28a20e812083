package qicat.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import qicat.console.Console;
import qicat.model.Address;
import qicat.model.Entry;

/** {@code open}: entries in the desktop's browser, by their DOI or address. */
public final class OpenCommand implements Command {
  private static final String PRINT = "--print";

  @Override
  public void declare(CommandSpec spec) {
    spec.usageMessage()
        .description(
            "Opens the page of one or several entries in the browser: that of its DOI, or else its"
                + " address. The browser is the one that BROWSER names, or the desktop's own. Only"
                + " addresses of the web and of mail are opened.");
    Named.declare(spec);
    spec.addOption(
        OptionSpec.builder(PRINT).description("print the addresses and open nothing").build());
  }

  @Override
  public boolean isPaged() {
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("qicat open mannion-culture --print", "The address of an entry"),
        new Example("qicat open shah-data shah-crisis --print", "Of two"),
        new Example("qicat open habits of an improver --print", "By words of the title"));
  }

  @Override
  public int run(ParseResult typed, Context context) {
    Named named = Named.of(typed, context);
    List<String> addresses = new ArrayList<>();
    boolean whole = named.isClear();
    Console console = context.console();
    for (Entry entry : named.entries()) {
      String address = Address.of(entry);
      if (address.isEmpty()) {
        whole = false;
        console.complain(entry.id() + " has no DOI and no address of the web");
      } else {
        addresses.add(address);
      }
    }
    named.complain();
    if (typed.hasMatchedOption(PRINT)) {
      for (String address : addresses) {
        context.out().line(address);
      }
      return whole ? DONE : NOTHING;
    }
    Browser browser = context.browser();
    for (String address : addresses) {
      if (!browser.open(address)) {
        console.complain(
            "no browser opened " + address,
            "set BROWSER to the name of one, or print the address: qicat open " + PRINT + " …");
        return OUTPUT;
      }
    }
    return whole ? DONE : NOTHING;
  }
}
