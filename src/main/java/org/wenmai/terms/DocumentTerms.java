package org.wenmai.terms;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

/**
 * The distinct terms of one document, sorted by language and term. Immutable.
 *
 * <p>In tables they are packed into one array of bytes: three stages read them all, and as an array
 * of structs that took Spark longer than what the stages do with them. A surface that equals its
 * term takes no bytes.
 */
public final class DocumentTerms {
  private static final DocumentTerms NONE =
      new DocumentTerms(new String[0], new String[0], new String[0], new int[0]);

  private final String[] languages;
  private final String[] terms;
  private final String[] surfaces;
  private final int[] counts;

  private DocumentTerms(String[] languages, String[] terms, String[] surfaces, int[] counts) {
    this.languages = languages;
    this.terms = terms;
    this.surfaces = surfaces;
    this.counts = counts;
  }

  /** Packs terms that come sorted. For one thread. */
  public static final class Packer {
    private static final int INITIAL_BYTES = 4096;

    private final Output out = new Output(INITIAL_BYTES, -1);
    private String language = "";
    private int size;

    /**
     * Adds a term.
     *
     * @param language BCP 47; not before that of the previous term
     * @param surface the most frequent way to write it in this document
     * @param count how often it occurs, at least 1
     */
    public Packer add(String language, String term, String surface, int count) {
      boolean sameLanguage = size > 0 && language.equals(this.language);
      boolean sameSurface = surface.equals(term);
      out.writeByte((sameLanguage ? 1 : 0) | (sameSurface ? 2 : 0));
      if (!sameLanguage) {
        out.writeString(language);
      }
      out.writeString(term);
      if (!sameSurface) {
        out.writeString(surface);
      }
      out.writeVarInt(count, true);
      this.language = language;
      size++;
      return this;
    }

    /** The terms in the form that {@link DocumentTerms#of} unpacks. */
    public byte[] toBytes() {
      Output all = new Output(out.position() + Integer.BYTES + 1);
      all.writeVarInt(size, true);
      all.writeBytes(out.getBuffer(), 0, out.position());
      return all.toBytes();
    }
  }

  /** Unpacks terms; none from no bytes. */
  public static DocumentTerms of(byte[] packed) {
    if (packed.length == 0) {
      return NONE;
    }
    Input in = new Input(packed);
    int size = in.readVarInt(true);
    String[] languages = new String[size];
    String[] terms = new String[size];
    String[] surfaces = new String[size];
    int[] counts = new int[size];
    for (int i = 0; i < size; i++) {
      int same = in.readByte();
      languages[i] = (same & 1) != 0 ? languages[i - 1] : in.readString();
      terms[i] = in.readString();
      surfaces[i] = (same & 2) != 0 ? terms[i] : in.readString();
      counts[i] = in.readVarInt(true);
    }
    return new DocumentTerms(languages, terms, surfaces, counts);
  }

  /** How many terms there are. */
  public int size() {
    return terms.length;
  }

  /** The language of a term, BCP 47. */
  public String language(int i) {
    return languages[i];
  }

  /** A term. */
  public String term(int i) {
    return terms[i];
  }

  /** The most frequent way to write a term in the document. */
  public String surface(int i) {
    return surfaces[i];
  }

  /** How often a term occurs in the document, at least 1. */
  public int count(int i) {
    return counts[i];
  }
}
