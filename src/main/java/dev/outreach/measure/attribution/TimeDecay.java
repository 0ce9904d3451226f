package dev.outreach.measure.attribution;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.DoubleStream;

/**
 * A touch counts half as much for each half-life by which it lies further back: weights in
 * proportion to 2^(−(t_c − t)/h), the formula of Google Analytics and Adobe (there with seven
 * days). Time is elapsed time, whatever the clocks did; touches of one instant weigh the same.
 *
 * <p>Counted back from the last touch: the time from there to the contract is a factor of all
 * weights alike, and would only take those of a long wait down to 0 of 0.
 */
public record TimeDecay(Duration halfLife) implements CreditRule {

  public TimeDecay {
    if (halfLife.isNegative() || halfLife.isZero()) {
      throw new IllegalArgumentException("half-life must be positive, cannot be: " + halfLife);
    }
  }

  @Override
  public double[] weights(ChannelPath path) {
    if (path.size() == 0) {
      return new double[0];
    }
    Instant last = path.touches().get(path.size() - 1).at();
    double[] decay =
        path.touches().stream()
            .mapToDouble(
                touch ->
                    Math.pow(2, -seconds(Duration.between(touch.at(), last)) / seconds(halfLife)))
            .toArray();
    double all = DoubleStream.of(decay).sum();
    return DoubleStream.of(decay).map(weight -> weight / all).toArray();
  }

  private static double seconds(Duration duration) {
    return duration.getSeconds() + duration.getNano() / 1e9;
  }
}
