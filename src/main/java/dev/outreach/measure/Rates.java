package dev.outreach.measure;

import static org.apache.spark.sql.functions.when;

import dev.outreach.measure.share.Wilson;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** A share of x in n as columns: {@link Wilson} over two counts, neither of them null. */
public final class Rates {
  private static final UserDefinedFunction RATE = share(Wilson::rate);
  private static final UserDefinedFunction LOW = share((x, n) -> Wilson.interval(x, n).low());
  private static final UserDefinedFunction HIGH = share((x, n) -> Wilson.interval(x, n).high());

  private Rates() {}

  /** x/n in 0–1; null if n is 0. */
  public static Column rate(Column x, Column n) {
    return RATE.apply(x, n);
  }

  /** Lower 95 % limit of x/n; 0 if n is 0. */
  public static Column low(Column x, Column n) {
    return LOW.apply(x, n);
  }

  /** Upper 95 % limit of x/n; 1 if n is 0. */
  public static Column high(Column x, Column n) {
    return HIGH.apply(x, n);
  }

  /** x/n of two counts of different things, hence without limits; may exceed 1; null if n is 0. */
  public static Column ratio(Column x, Column n) {
    return when(n.gt(0), x.divide(n));
  }

  private static UserDefinedFunction share(UDF2<Long, Long, Double> share) {
    return functions.udf(share, DataTypes.DoubleType);
  }
}
