package dev.outreach.output.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers of SVG: px with at most two digits after the point. */
final class Outline {
  private static final int DIGITS = 2;

  private Outline() {}

  /** A path of straight lines, moved. */
  static String moved(String path, double right, double down) {
    StringBuilder moved = new StringBuilder();
    boolean isX = true;
    for (String part : path.strip().replaceAll("([MLZ])", " $1 ").strip().split("\\s+")) {
      if (!moved.isEmpty()) {
        moved.append(' ');
      }
      if (part.matches("[MLZ]")) {
        moved.append(part);
      } else {
        moved.append(rounded(Double.parseDouble(part) + (isX ? right : down)));
        isX = !isX;
      }
    }
    return moved.toString();
  }

  static String rounded(double px) {
    BigDecimal rounded = BigDecimal.valueOf(px).setScale(DIGITS, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
