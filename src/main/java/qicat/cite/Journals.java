package qicat.cite;

import de.undercouch.citeproc.AbbreviationProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.util.Locale;
import java.util.Map;

/**
 * The short titles of the journals that write on quality improvement most, as the catalogue of the
 * National Library of Medicine abbreviates them: styles such as Vancouver print these. The {@code
 * container-title-short} of an entry goes before.
 */
final class Journals implements AbbreviationProvider {
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("the bmj", "BMJ"),
          Map.entry("british medical journal", "BMJ"),
          Map.entry("bmj quality & safety", "BMJ Qual Saf"),
          Map.entry("bmj open", "BMJ Open"),
          Map.entry("bmj open quality", "BMJ Open Qual"),
          Map.entry("quality and safety in health care", "Qual Saf Health Care"),
          Map.entry("quality & safety in health care", "Qual Saf Health Care"),
          Map.entry("international journal for quality in health care", "Int J Qual Health Care"),
          Map.entry("implementation science", "Implement Sci"),
          Map.entry("bmc health services research", "BMC Health Serv Res"),
          Map.entry("health services research", "Health Serv Res"),
          Map.entry("journal of health services research & policy", "J Health Serv Res Policy"),
          Map.entry("journal of patient safety", "J Patient Saf"),
          Map.entry("milbank quarterly", "Milbank Q"),
          Map.entry("the milbank quarterly", "Milbank Q"),
          Map.entry("health affairs", "Health Aff (Millwood)"),
          Map.entry("the lancet", "Lancet"),
          Map.entry("the new england journal of medicine", "N Engl J Med"),
          Map.entry("new england journal of medicine", "N Engl J Med"),
          Map.entry("annals of internal medicine", "Ann Intern Med"),
          Map.entry("plos medicine", "PLoS Med"));

  @Override
  public String getAbbreviation(String variable, String original, CSLItemData item) {
    boolean own = item.getContainerTitleShort() != null || item.getJournalAbbreviation() != null;
    return original == null || own || !variable.startsWith("container-title")
        ? null
        : abbreviated(Acronyms.restored(original).strip().toLowerCase(Locale.ROOT));
  }

  private static String abbreviated(String title) {
    String abbreviated = SHORT.get(title);
    return abbreviated == null ? null : Acronyms.kept(abbreviated);
  }
}
