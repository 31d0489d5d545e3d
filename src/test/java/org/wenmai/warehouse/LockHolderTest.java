package org.wenmai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LockHolderTest {
  private final LockHolder self = LockHolder.thisProcess();

  @Test
  void whatIsWrittenIsReadBackEqual() {
    assertThat(LockHolder.parse(self.toJson())).contains(self);
    assertThat(self.pid()).isEqualTo(ProcessHandle.current().pid());
  }

  @Test
  void twoRunsOfOneProcessAreTwoHolders() {
    assertThat(LockHolder.thisProcess().token()).isNotEqualTo(self.token());
  }

  @Test
  void whatIsCutOffOrNoJsonIsNoHolder() {
    String json = self.toJson();
    assertThat(LockHolder.parse(json.substring(0, json.length() / 2))).isEmpty();
    assertThat(LockHolder.parse("")).isEmpty();
    assertThat(LockHolder.parse("[1, 2]")).isEmpty();
  }

  @Test
  void aRunningProcessIsNotDead() {
    assertThat(self.isKnownDead()).isFalse();
  }

  @Test
  void anEndedProcessIsDeadAndSoIsTheEarlierOwnerOfItsId() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();

    assertThat(on(self.host(), ended.pid(), self.processStarted()).isKnownDead()).isTrue();
    assertThat(on(self.host(), self.pid(), "1999-01-01T00:00:00Z").isKnownDead()).isTrue();
  }

  @Test
  void ofAnotherMachineNothingIsKnown() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();

    assertThat(on("elsewhere.invalid", ended.pid(), "").isKnownDead()).isFalse();
  }

  private static LockHolder on(String host, long pid, String started) {
    return new LockHolder("token", host, pid, started);
  }
}
