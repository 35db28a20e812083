package qicat.cite;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import qicat.text.Digits;
import qicat.text.Split;

/**
 * What is changed in a style before citeproc-java reads it. The style stays the same to CSL 1.0.2:
 * the changes say in elements that citeproc-java minds what it would leave out.
 */
final class Amendments {
  /**
   * Tells of an item that it has more authors than those that are named. The variable is one that a
   * processor gives to works that are cited again, so no entry has it.
   */
  static final String UNNAMED = "first-reference-note-number";

  private static final String LEAST = "et-al-min";
  private static final String FIRST = "et-al-use-first";
  private static final String BEFORE = "delimiter-precedes-et-al";
  private static final String NAME = "name";
  private static final String NAMES = "names";
  private static final String VARIABLE = "variable";
  private static final String AUTHOR = "author";
  private static final String SUBSTITUTE = "substitute";

  private Amendments() {}

  /**
   * Changes a style.
   *
   * @return how long lists of names are cut in its references, or null: citeproc-java does it
   */
  static Cut make(Element root) {
    List<Element> all = elements(root, NAMES);
    for (Element names : all) {
      keepOwnNames(names);
    }
    for (Element names : all) {
      tellOfUnnamed(names);
    }
    for (Element number : elements(root, "number")) {
      if (number.getAttribute("form").equals("ordinal")) {
        String sign = Ordinals.sign(number.getAttribute(VARIABLE));
        number.setAttribute("prefix", number.getAttribute("prefix") + sign);
      }
    }
    return cut(root.getElementsByTagName("bibliography").item(0), root);
  }

  /**
   * Takes the cut of long lists of names over, where their last name stands too: citeproc-java has
   * no such cut.
   */
  private static Cut cut(Node bibliography, Element root) {
    for (Node node : new Node[] {bibliography, root}) {
      if (node instanceof Element element
          && element.getAttribute("et-al-use-last").equals("true")) {
        int least = Digits.number(element.getAttribute(LEAST));
        int first = Digits.number(element.getAttribute(FIRST));
        if (least > 0 && first > 0 && least > first + 1) {
          element.removeAttribute(LEAST);
          element.removeAttribute(FIRST);
          return new Cut(least, first);
        }
      }
    }
    return null;
  }

  /**
   * Keeps the looks of a substitute that has its own: citeproc-java gives to all names directly in
   * a substitute those of the names around it. CSL does so for names without elements in them
   * alone.
   */
  private static void keepOwnNames(Element names) {
    if (isIn(names, SUBSTITUTE) && child(names, NAME) != null) {
      around(names, "group");
    }
  }

  /**
   * Lets the names of authors be cut behind the first where an item has more of them than are
   * named, by the style's own words for that.
   */
  private static void tellOfUnnamed(Element names) {
    if (isWithin(names, SUBSTITUTE) || !hasAuthors(names)) {
      return;
    }
    Element choose = around(names, "choose");
    Element unnamed = within(choose, names, "if");
    unnamed.setAttribute(VARIABLE, UNNAMED);
    Element otherwise = within(choose, null, "else");
    otherwise.appendChild(names.cloneNode(true));
    cut(names);
    for (Element each : elements(names, NAMES)) {
      if (child(each, NAME) != null && isOfAuthors(each)) {
        cut(each);
      }
    }
  }

  private static void cut(Element names) {
    Element name = child(names, NAME);
    if (name == null) {
      name = names.getOwnerDocument().createElement(NAME);
      names.insertBefore(name, names.getFirstChild());
    }
    if (cutsBehindMore(name)) {
      name.setAttribute(BEFORE, "after-inverted-name");
    }
    name.setAttribute(LEAST, "2");
    name.setAttribute(FIRST, "1");
  }

  /**
   * Whether a style's references cut no list as short as to one name, and it does not say either
   * what stands before "et al." then. What parts the others in its longer lists does so here, as
   * its guides have it: {@code Ogrinc G, et al.}
   */
  private static boolean cutsBehindMore(Element name) {
    Element root = name.getOwnerDocument().getDocumentElement();
    Node bibliography = root.getElementsByTagName("bibliography").item(0);
    for (Node node : new Node[] {name, bibliography, root}) {
      if (node instanceof Element element
          && (element.hasAttribute(BEFORE) || element.getAttribute(FIRST).equals("1"))) {
        return false;
      }
    }
    return true;
  }

  /** Whether authors are written, be it in the place of others. */
  private static boolean hasAuthors(Element names) {
    boolean authors = isOfAuthors(names);
    for (Element each : elements(names, NAMES)) {
      authors |= isOfAuthors(each);
    }
    return authors;
  }

  private static boolean isOfAuthors(Element names) {
    return Split.at(" ", names.getAttribute(VARIABLE)).contains(AUTHOR);
  }

  /** Puts an element around another. */
  private static Element around(Element inner, String name) {
    Element outer = inner.getOwnerDocument().createElement(name);
    inner.getParentNode().replaceChild(outer, inner);
    outer.appendChild(inner);
    return outer;
  }

  /** Adds an element to another, and what belongs into it, or null, to it. */
  private static Element within(Element outer, Element inner, String name) {
    Element added = outer.getOwnerDocument().createElement(name);
    outer.appendChild(added);
    if (inner != null) {
      added.appendChild(inner);
    }
    return added;
  }

  private static boolean isIn(Element element, String parent) {
    return element.getParentNode().getNodeName().equals(parent);
  }

  private static boolean isWithin(Element element, String ancestor) {
    for (Node node = element.getParentNode(); node != null; node = node.getParentNode()) {
      if (node.getNodeName().equals(ancestor)) {
        return true;
      }
    }
    return false;
  }

  private static Element child(Element element, String name) {
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element found && child.getNodeName().equals(name)) {
        return found;
      }
    }
    return null;
  }

  /** All elements of a name in another, which may be changed while they are gone through. */
  private static List<Element> elements(Element root, String name) {
    List<Element> elements = new ArrayList<>();
    NodeList found = root.getElementsByTagName(name);
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
