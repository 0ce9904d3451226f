package dev.outreach.measure;

import static org.apache.spark.sql.functions.mode;
import static org.apache.spark.sql.functions.udf;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/** Words that a user wrote by hand, the same ones now in this spelling and now in that. */
public final class Spellings {
  private Spellings() {}

  /** What two spellings have in common that differ in case and spaces alone; null if blank. */
  public static Column key(Column text) {
    UDF1<String, String> key = Spellings::key;
    return udf(key, DataTypes.StringType).apply(text);
  }

  /** Without the spaces around it, or more than one within; null if blank. */
  public static Column tidy(Column text) {
    UDF1<String, String> tidy = Spellings::tidy;
    return udf(tidy, DataTypes.StringType).apply(text);
  }

  /** Aggregate: the spelling that stands there most often, of equals the first in the alphabet. */
  public static Column usual(Column spelling) {
    return mode(spelling, true);
  }

  private static String key(String text) {
    String tidy = tidy(text);
    return tidy == null ? null : tidy.toLowerCase(Locale.ROOT);
  }

  private static String tidy(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).replaceAll("\\s+", " ");
  }
}
