package dev.outreach.output;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** DuckDB, in memory: what others read our files with. */
public final class Duck implements AutoCloseable {
  private final Connection connection;

  public Duck() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    run("set timezone = 'UTC'");
  }

  public void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Rows as DuckDB writes them, cells joined by {@code |}. */
  public List<String> rows(String sql) throws SQLException {
    return table(sql).stream()
        .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining("|")))
        .toList();
  }

  /** Rows of cells, each as text, or null. */
  public List<List<String>> table(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select columns(*)::varchar from (" + sql + ")")) {
      int width = found.getMetaData().getColumnCount();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          row.add(found.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** Rows of cells, each of its own type. */
  public List<List<Object>> objects(String sql) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      int width = found.getMetaData().getColumnCount();
      while (found.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          row.add(found.getObject(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** The file's columns: name, space, type. */
  public List<String> columns(Path file) throws SQLException {
    return table("select column_name, column_type from (describe select * from '" + file + "')")
        .stream()
        .map(row -> row.get(0) + " " + row.get(1))
        .toList();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
