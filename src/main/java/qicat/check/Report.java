package qicat.check;

import java.util.List;

/**
 * What came of a check.
 *
 * @param file what messages call the catalogue
 * @param entries how many entries were seen
 * @param whole whether it could be read to its end
 * @param findings what was found, in the order of the file
 */
public record Report(String file, int entries, boolean whole, List<Finding> findings) {
  /** How many findings are of a severity. */
  public int count(Severity severity) {
    int count = 0;
    for (Finding finding : findings) {
      count += finding.rule().severity() == severity ? 1 : 0;
    }
    return count;
  }
}
