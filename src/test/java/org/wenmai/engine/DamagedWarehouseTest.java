package org.wenmai.engine;

import java.nio.file.Path;

/** On a local disk. */
final class DamagedWarehouseTest extends DamagedWarehouseKit {
  @Override
  Path storage() {
    return folder();
  }

  @Override
  String address(Path warehouse) {
    return warehouse.toString();
  }

  @Override
  boolean isInPlace() {
    return false;
  }
}
