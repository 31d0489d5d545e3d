package org.wenmai.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** On a local disk. */
final class DamagedWarehouseTest extends DamagedWarehouseKit {
  @Override
  Path storage() {
    return folder();
  }

  @Override
  void copy(Path from, Path to) throws IOException {
    FileUtils.copyDirectory(from.toFile(), to.toFile());
  }

  @Override
  String address(Path warehouse) {
    return warehouse.toString();
  }
}
