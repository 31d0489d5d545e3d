package org.wenmai.it;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Reads a published run with an engine that is not Spark. */
final class DuckDb implements AutoCloseable {
  private final Connection connection;
  private final Path run;

  DuckDb(Path run) {
    this.run = run;
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Rows as tab-separated text; {@code {name}} in the query stands for the files of a table. */
  List<String> rows(String query) {
    String sql = query.replaceAll("\\{(\\w+)}", "read_parquet('" + run + "/$1/*.parquet')");
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        StringJoiner row = new StringJoiner("\t");
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(result.getObject(i)));
        }
        rows.add(row.toString());
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  long number(String query) {
    return Long.parseLong(rows(query).get(0));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
