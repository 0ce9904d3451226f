package dev.outreach.measure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import dev.outreach.table.ChannelGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Column;

/**
 * What a list of channels stays within: the channel if it is just one, each group that holds all of
 * them, and {@link #ALL} channels. A scope is a struct (rank, name), in the order in which reports
 * print them.
 */
public final class ChannelScopes {
  public static final String RANK = "rank";
  public static final String NAME = "name";
  public static final String ALL = "all";

  private ChannelScopes() {}

  /** An array of scopes for an array of distinct channels. */
  public static Column of(Column channels, ChannelGroups groups) {
    List<Column> scopes = new ArrayList<>();
    scopes.add(when(size(channels).equalTo(1), scope(0, channels.getItem(0))));
    new TreeMap<>(groups.groups())
        .forEach(
            (name, members) -> scopes.add(when(isWithin(channels, members), scope(1, lit(name)))));
    scopes.add(scope(2, lit(ALL)));
    return array_compact(array(scopes.toArray(Column[]::new)));
  }

  private static Column isWithin(Column channels, List<String> members) {
    Column[] names = members.stream().map(member -> lit(member)).toArray(Column[]::new);
    return size(array_except(channels, array(names))).equalTo(0);
  }

  private static Column scope(int rank, Column name) {
    return struct(lit(rank).as(RANK), name.as(NAME));
  }
}
