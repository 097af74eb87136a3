package dev.parallax.actor;

import java.util.BitSet;

/** Which units stand inside quotation marks; each line begins outside. */
final class Quotes {
  private final BitSet inside = new BitSet();

  Quotes(Units units) {
    boolean isOpen = false;
    for (int at = 0; at < units.size(); at++) {
      Units.Unit unit = units.get(at);
      String form = unit.form();
      if (form.equals("\u201c") || form.equals("\u201e") || form.equals("``")) {
        isOpen = true;
      } else if (form.equals("\u201d") || form.equals("''")) {
        isOpen = false;
      } else if (form.equals("\"")) {
        isOpen = !isOpen;
      } else if (isOpen) {
        inside.set(at);
      }
      boolean isLineEnd = at + 1 < units.size() && units.isNewLine(at + 1);
      isOpen = isOpen && !isLineEnd;
    }
  }

  boolean isInside(int unit) {
    return inside.get(unit);
  }
}
