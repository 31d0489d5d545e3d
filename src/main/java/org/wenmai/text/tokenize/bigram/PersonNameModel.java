package org.wenmai.text.tokenize.bigram;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import org.wenmai.text.tokenize.jieba.JiebaHmm;
import org.wenmai.text.trie.DoubleArrayTrie;

/**
 * The costs of Han characters as the name of a person, from HanLP's tables. The cost of a Chinese
 * name follows from how often each character is a surname (those of two characters are listed), the
 * first or last of two given characters, or the only one; that of a transliterated name from how
 * often each character is in one. Units of cost are those of {@link BigramDictionary}. Immutable.
 */
final class PersonNameModel {
  /** The cost of the impossible: above all others, and small enough to be added up. */
  static final int NEVER = 1 << 20;

  /** Share of transliterated names among the names of persons that HanLP counted. */
  private static final double FOREIGN_SHARE = 0.157;

  /** Share of last characters in transliterated names, which have 3.3 characters on average. */
  private static final double FOREIGN_END = 0.3;

  private static final int FOREIGN_START =
      BigramDictionary.cost(FOREIGN_SHARE * FOREIGN_END / (1 - FOREIGN_END));

  /** Surnames of two characters, except those that are mostly other words (东方, 百里, 第五). */
  private static final Set<String> COMPOUNDS =
      Set.of(
          "欧阳", "司马", "诸葛", "上官", "皇甫", "慕容", "令狐", "夏侯", "尉迟", "公孙", "长孙", "司徒", "司空", "端木", "独孤",
          "南宫", "澹台", "宇文", "轩辕", "钟离", "闾丘", "鲜于", "申屠", "淳于", "太史", "呼延", "赫连", "拓跋", "万俟", "纳兰",
          "完颜", "西门");

  private static final BitSet COMPOUND_FIRST_CHARACTERS = new BitSet();

  static {
    COMPOUNDS.forEach(surname -> COMPOUND_FIRST_CHARACTERS.set(surname.charAt(0)));
  }

  /** The cost of each of these: one name in ten thousand has it. HanLP's table lacks them. */
  private static final int COMPOUND_COST = BigramDictionary.cost(1e-4);

  private static final int SURNAME = 0;
  private static final int FIRST = 1;
  private static final int LAST = 2;
  private static final int ONLY = 3;
  private static final int ROLES = 4;

  private static final int CHARACTERS = JiebaHmm.LAST - JiebaHmm.FIRST + 1;

  private final int[] roles = new int[ROLES * CHARACTERS];
  private final int[] foreign = new int[CHARACTERS];

  /** The cost of a name with two given characters, and with one. */
  private final int twoGiven;

  private final int oneGiven;

  private PersonNameModel() {
    ByteBuffer in = BigramTables.table("person/nr.txt.bin");
    int[] counts = counts(in);
    int[] sums = sums(counts);
    readRoles(BigramTables.trie(in), counts, sums);
    double givens = (double) sums[LAST] + sums[ONLY];
    twoGiven = BigramDictionary.cost(sums[LAST] / givens);
    oneGiven = BigramDictionary.cost(sums[ONLY] / givens);
    readForeign(BigramTables.trie(BigramTables.table("person/nrf.txt.trie.dat")).nodeCounts());
  }

  /** The model of the HanLP jar; loaded on first use. */
  static PersonNameModel shared() {
    return Holder.SHARED;
  }

  /** The cost of a surname; {@link #NEVER} if it is none. */
  int surname(char c) {
    return role(SURNAME, c);
  }

  /** The cost of a surname of two characters; {@link #NEVER} if it is none. */
  int surname(char a, char b) {
    boolean known =
        COMPOUND_FIRST_CHARACTERS.get(a) && COMPOUNDS.contains(String.valueOf(new char[] {a, b}));
    return known ? COMPOUND_COST : NEVER;
  }

  /** The cost of one given character; {@link #NEVER} or more if it is in no name. */
  int given(char only) {
    return oneGiven + role(ONLY, only);
  }

  /** The cost of two given characters; {@link #NEVER} or more if they are in no name. */
  int given(char first, char last) {
    return twoGiven + role(FIRST, first) + role(LAST, last);
  }

  /** The cost of a transliterated name without that of its characters. */
  int foreignStart() {
    return FOREIGN_START;
  }

  /** The cost of a character in a transliterated name; {@link #NEVER} if it is in none. */
  int foreign(char c) {
    return foreign[c - JiebaHmm.FIRST];
  }

  private int role(int role, char c) {
    return roles[(c - JiebaHmm.FIRST) * ROLES + role];
  }

  /** Reads the counts by word and role; our four roles are the first of HanLP's. */
  private static int[] counts(ByteBuffer in) {
    int[] counts = new int[in.getInt() * ROLES];
    for (int word = 0; word < counts.length; word += ROLES) {
      for (int parts = in.getInt(); parts > 0; parts--) {
        int role = in.getInt();
        int count = in.getInt();
        if (role < ROLES) {
          counts[word + role] = count;
        }
      }
    }
    return counts;
  }

  private static int[] sums(int[] counts) {
    int[] sums = new int[ROLES];
    for (int i = 0; i < counts.length; i++) {
      sums[i % ROLES] += counts[i];
    }
    return sums;
  }

  private void readRoles(DoubleArrayTrie trie, int[] counts, int[] sums) {
    Arrays.fill(roles, NEVER);
    for (int i = 0; i < CHARACTERS; i++) {
      int word = trie.number(String.valueOf((char) (JiebaHmm.FIRST + i))) - 1;
      for (int role = 0; role < ROLES && word >= 0; role++) {
        int count = counts[word * ROLES + role];
        if (count > 0) {
          roles[i * ROLES + role] = BigramDictionary.cost((double) count / sums[role]);
        }
      }
    }
  }

  private void readForeign(int[] counts) {
    long sum = 0;
    for (int i = 0; i < CHARACTERS; i++) {
      sum += counts[JiebaHmm.FIRST + i];
    }
    for (int i = 0; i < CHARACTERS; i++) {
      int count = counts[JiebaHmm.FIRST + i];
      foreign[i] =
          count == 0 ? NEVER : BigramDictionary.cost((1 - FOREIGN_END) * count / (double) sum);
    }
  }

  private static final class Holder {
    static final PersonNameModel SHARED = new PersonNameModel();
  }
}
