#!/usr/bin/env python3
# Licensed under the Apache License, Version 2.0.
"""Builds data/sample (the corpus, damaged on purpose) and data/truth (what is known of it) from data/source.

    python3 data/build_sample.py            write both folders
    python3 data/build_sample.py --check    write nothing; exit 1 if the committed files differ

Needs the standard library only. pyarrow is needed for one file, table.parquet, and nothing else: without it the
committed file stays as it is. Start reading at `build`; `data/README.md` says what is planted.
"""
import argparse
import csv
import gzip
import hashlib
import io
import json
import re
import sys
import unicodedata
import zlib
from collections import defaultdict
from itertools import combinations
from pathlib import Path

HOME = Path(__file__).resolve().parent
SOURCE, OUTPUTS = HOME / "source", ("sample", "truth")
COLUMNS = ("id", "title", "text", "published_at", "source")
PYTHON_CODEC = {"x-windows-874": "cp874"}  # the charset names are Java's
UNSPACED = {"zh", "ja", "th"}
RELATED = 0.05  # unplanted pairs must stay below, by a wide margin


# --- the clean texts -------------------------------------------------------------------------------------------------


def load_documents():
    documents = {}
    for file in sorted(SOURCE.glob("*.json")):
        content = json.loads(file.read_text("utf-8"))
        if "documents" not in content:
            continue
        for document in content["documents"]:
            if document["id"] in documents:
                raise SystemExit(f"{file.name}: two documents are called {document['id']}")
            documents[document["id"]] = {"language": content["language"], "script": content["script"], **document}
    return documents


def paragraphs_of(document, documents):
    """A paragraph '@id' stands for the title and the whole text of another document."""
    for paragraph in document["text"]:
        if paragraph.startswith("@"):
            other = documents[paragraph[1:]]
            yield other["title"]
            yield from paragraphs_of(other, documents)
        else:
            yield paragraph


def replace_all(text, pairs):
    for old, new in pairs:
        if old not in text:
            raise SystemExit(f"nothing to replace: {old!r} is not in {text[:40]!r}…")
        text = text.replace(old, new)
    return text


def respace(text):
    """The same letters in the same order; other white space and other punctuation."""
    text = re.sub("[，、]", ", ", text)
    text = re.sub("。", " 。  ", text)
    return re.sub("[「」“”]", '"', text)


# --- damage: each takes a clean text and a dict of parameters, and returns the damaged text ---------------------------


def decode_gbk_loosely(data):
    """What Windows does: 0x80 is the euro sign, user-defined codes go to the private use area."""
    out, at = [], 0
    while at < len(data):
        width = 1 if data[at] <= 0x80 else 2
        piece = data[at:at + width]
        out.append("€" if piece == b"\x80" else piece.decode("gb18030", "replace") if len(piece) == width else "?")
        # a lead byte before a line break or a digit: the lead byte is lost, the other one is not
        if width == 2 and len(piece) == 2 and piece[1] < 0x40:
            out[-1], at = "\ufffd", at - 1
        at += width
    return "".join(out)


def utf8_as_gb18030(text, spec):
    lines = text.split("\n")
    for at in spec.get("paragraphs", range(len(lines))):
        lines[at] = decode_gbk_loosely((lines[at] + "\n").encode("utf-8")).rstrip("\n")
    return "\n".join(lines)


def out_of_step(text, spec):
    """A GBK stream in which a byte became '?': every character after it is put together wrongly, up to the next
    odd byte that happens to set the reader right."""
    for place in spec["at"]:
        start = text.index(place)
        tail = text[start:].encode("gbk")
        read = "?" + decode_gbk_loosely(tail[1:])
        if spec.get("half_width"):
            read = "?" + unicodedata.normalize("NFKC", read[1:3]) + read[3:]
        text = text[:start] + read
    return text


def middle_dot(text, _):
    """U+00B7, two bytes in UTF-8, taken for three by a decoder which then runs on until it is in step again."""
    start = text.index("·")
    data, at, out = text[start:].encode("utf-8"), 0, []
    while at < len(data):
        lead, pair = data[at], data[at + 1:at + 3]
        if lead < 0x80:
            out.append(chr(lead))
            at += 1
        elif lead < 0xA0 or len(pair) < 2 or min(pair) < 0x80:
            at += 1
        else:
            code = (lead & 15) << 12 | (pair[0] & 63) << 6 | (pair[1] & 63)
            out.append("\ufffd" if 0xD800 <= code < 0xE000 else chr(code))
            at += 3
    return text[:start] + "".join(out)


def full_width(text, _):
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() else c for c in text)


DAMAGE = {
    "utf8-as-gb18030": utf8_as_gb18030,
    "utf8-as-windows-1252": lambda text, _: text.encode("utf-8").decode("windows-1252"),
    "utf8-as-latin-1": lambda text, _: text.encode("utf-8").decode("latin-1"),
    "gbk-as-latin-1": lambda text, _: text.encode("gbk").decode("latin-1"),
    "out-of-step": out_of_step,
    "middle-dot": middle_dot,
    "full-width": full_width,
    "nfd": lambda text, _: unicodedata.normalize("NFD", text),
    "giant-paragraph": lambda text, _: re.sub(r"\n+", "" if unspaced(text) else " ", text),
}
REPLACED = {"html-entities", "replacement-character", "private-use", "control-characters", "invisible-characters",
            "torn-tag", "over-converted"}
NAMED_ONLY = {"mixed-script", "regional-vocabulary"}  # the text was written so
NOT_RESTORABLE = {"middle-dot", "replacement-character", "private-use", "giant-paragraph"} | NAMED_ONLY


def unspaced(text):
    return any("\u4e00" <= c <= "\u9fff" for c in text[:40])


def apply_damage(text, specs):
    for spec in specs:
        kind = spec["kind"]
        if kind in NAMED_ONLY:
            continue
        damaged = replace_all(text, spec["replace"]) if kind in REPLACED else DAMAGE[kind](text, spec)
        if damaged == text:
            raise SystemExit(f"{kind} left the text as it was: {text[:40]!r}…")
        text = damaged
    return text


def restorable(kinds, damaged):
    """full, partial (some bytes are gone) or None."""
    if not kinds or set(kinds) <= NOT_RESTORABLE:
        return None
    return "partial" if "\ufffd" in damaged or ("utf8-as-gb18030" in kinds and "?" in damaged) else "full"


# --- one record: its clean text, its text as written, and its line of truth -------------------------------------------


class Record:
    def __init__(self, spec, file, plan, documents):
        document = documents[spec["doc"]]
        self.doc, self.path, self.spec = document, file["path"], spec
        self.id = spec.get("id")
        self.title = document["title"]
        self.source = spec.get("source", document["source"])
        self.published_at = spec.get("published_at")
        self.frame = plan["frames"][spec["frame"]] if "frame" in spec else None
        self.kinds = [damage["kind"] for damage in spec.get("damage", [])]
        body = replace_all("\n".join(paragraphs_of(document, documents)), spec.get("edit", []))
        self.body = respace(body) if spec.get("respace") else body
        self.is_file = "records" not in file
        self.clean = self.with_frame(self.with_title(self.body))
        self.text = self.with_frame(self.with_title(apply_damage(self.body, spec.get("damage", []))))
        self.key = None

    def with_title(self, body):
        if not self.is_file:
            return body
        heading = "# " if self.path.endswith(".md") else ""
        return heading + self.title + "\n\n" + body.replace("\n", "\n\n") + "\n"

    def with_frame(self, text):
        if not self.frame:
            return text
        gap = "\n\n" if self.is_file else "\n"
        return gap.join([*self.frame["before"], text.rstrip("\n"), *self.frame["after"]]) + ("\n" if self.is_file else "")

    def values(self, file):
        row = dict(zip(COLUMNS, (self.id, self.title, self.text, self.published_at, self.source)))
        if file.get("language"):
            row["language"] = {"Hans": "zh-Hans", "Hant": "zh-Hant"}.get(self.doc["script"], self.doc["language"])
        return {name: value for name, value in row.items() if value is not None}

    @property
    def reason(self):
        return self.spec.get("reason")

    @property
    def place(self):
        return self.path.split("/")[0] + "/" + self.key

    def truth(self, file):
        kinds = self.kinds + (["boilerplate"] if self.frame else [])
        kinds += ["spacing"] if self.spec.get("respace") else []
        return {"path": self.path, "key": self.key, "id": self.id, "language": self.doc["language"],
                "script": self.doc["script"], "subject": self.doc["subject"], "charset": charset_of(file),
                "damage": kinds, "expected": expected(self.reason), "document": self.doc["id"],
                "source": self.source if not self.is_file or "source" in file.get("front_matter", []) else None,
                "published_at": self.published_at or (self.doc["date"] if "front_matter" in file else None)}


def expected(reason):
    return f"rejected:{reason}" if reason else "published"


def charset_of(file):
    return None if file["path"].endswith(".parquet") or "binary" in file else file.get("charset", "UTF-8")


def refusal(file, key, spec):
    """The truth of a thing which is no document at all."""
    return {"path": file["path"], "key": key, "id": spec.get("id"), "language": None, "script": None, "subject": None,
            "charset": charset_of(file), "damage": [], "expected": expected(spec["reason"]), "document": None,
            "source": None, "published_at": None}


# --- files -----------------------------------------------------------------------------------------------------------


def below(path):
    return path.split("/", 1)[1]


def encode(text, file):
    charset = file.get("charset", "UTF-8")
    if file.get("eol") == "crlf":
        text = text.replace("\n", "\r\n")
    codec = PYTHON_CODEC.get(charset, charset)
    data = (("\ufeff" if file.get("bom") else "") + text).encode(codec)
    if data.decode(codec).lstrip("\ufeff") != text:
        raise SystemExit(f"{file['path']} does not survive {charset}")
    return data


def png_like():
    noise = b"".join(hashlib.sha256(bytes([n])).digest() for n in range(20))
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x10\x00\x00\x00\x10\x08\x06\x00\x00\x00" + noise


def front_matter(record, names):
    values = {"title": record.title, "date": record.doc["date"], "source": record.source}
    lines = [f"{name}: {json.dumps(values[name], ensure_ascii=False) if name != 'date' else values[name]}" for name in names]
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def text_file(file, record):
    record.key = below(file["path"])
    head = front_matter(record, file["front_matter"]) if "front_matter" in file else ""
    return encode(head + record.text, file)


def csv_line(values):
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(values)
    return out.getvalue()


def line_of(record, file):
    if isinstance(record, dict):
        return record["raw"] + ("\r\n" if file["format"] == "csv" else "\n")
    if file["format"] == "csv":
        return csv_line([record.values(file).get(name, "") for name in COLUMNS])
    return json.dumps(record.values(file), ensure_ascii=file.get("ascii", False)) + "\n"


def lines_file(file, records):
    """JSON lines or CSV. Returns the bytes and, per record, the offset at which it starts."""
    data, offsets = b"", []
    if file["format"] == "csv":
        data = csv_line(COLUMNS).encode("utf-8")
    for record in records:
        offsets.append(len(data))
        data += line_of(record, file).encode("utf-8")
    return data, offsets


def compress(data):
    return gzip.compress(data, compresslevel=9, mtime=0)


def compress_and_cut(data, end):
    """A gzip file which ends in the middle: everything before `end` can be read, nothing after it."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    header = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"
    return header + deflate.compress(data[:end]) + deflate.flush(zlib.Z_SYNC_FLUSH)


def parquet_file(file, records):
    """None without pyarrow: the committed file then stays."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        return None
    rows = [record.values(file) for record in records]
    table = pyarrow.table({name: pyarrow.array([row.get(name) for row in rows], pyarrow.string()) for name in COLUMNS})
    out = io.BytesIO()
    pyarrow.parquet.write_table(table, out, compression="NONE", use_dictionary=False, store_schema=False)
    return out.getvalue()


def container(file, plan, documents):
    records = [Record(spec, file, plan, documents) if "doc" in spec else spec for spec in file["records"]]
    if file["format"] == "parquet":
        data, offsets = parquet_file(file, records), range(len(records))
    else:
        data, offsets = lines_file(file, records)
    truths, published = [], []
    for record, offset in zip(records, offsets):
        by_offset = f"{below(file['path'])}#{offset}"
        if isinstance(record, dict):
            truths.append(refusal(file, record.get("id") or by_offset, record))
        elif record.reason == "truncated":
            truths.append(refusal(file, by_offset, {"reason": "truncated"}))
        elif not record.spec.get("unseen"):
            record.key = record.id or by_offset
            truths.append(record.truth(file))
            published.append(record)
    if "cut_in" in file:
        data = compress_and_cut(data, offsets[file["cut_in"]] + 200)
    elif file.get("gzip"):
        data = compress(data)
    return data, truths, published


def single(file, plan, documents):
    if "hidden" in file:
        return file["hidden"].encode("utf-8"), [], []
    if "doc" not in file:
        data = png_like() if "binary" in file else file["raw"].encode("utf-8")
        return data, [refusal(file, below(file["path"]), file)], []
    record = Record(file, file, plan, documents)
    data = text_file(file, record)
    return data, [record.truth(file)], [record]


# --- copies ----------------------------------------------------------------------------------------------------------


def load_fold():
    rows = json.loads((SOURCE / "fold.json").read_text("utf-8"))
    return str.maketrans("".join(row["traditional"] for row in rows), "".join(row["simplified"] for row in rows))


def folded(text, table):
    text = unicodedata.normalize("NFKC", text).casefold().translate(table)
    return "".join(c for c in text if unicodedata.category(c)[0] in "LNM")


def grams(text, table):
    text = folded(text, table)
    return {text[i:i + 5] for i in range(len(text) - 4)}


def word_grams(text, table):
    words = [w for w in (folded(w, table) for w in text.split()) if w]
    return {tuple(words[i:i + 5]) for i in range(len(words) - 4)}


def jaccard(a, b):
    return round(len(a & b) / len(a | b), 3) if a | b else 0.0


def planted(records, plan):
    """Every planted (original, copy) → kind, as pairs of records."""
    pairs = {}
    originals = {}
    for record in records:
        if "copy" not in record.spec:
            originals.setdefault(record.doc["id"], record)
    for record in records:
        if "copy" in record.spec:
            pairs[originals[record.doc["id"]], record] = record.spec["copy"]
    for pair in plan["pairs"]:
        pairs[originals[pair["original"]], originals[pair["copy"]]] = pair["kind"]
    return pairs


def groups(pairs):
    """Records that planted pairs hold together."""
    group = {}
    for a, b in pairs:
        merged = group.get(a, {a: None}) | group.get(b, {b: None})
        for record in merged:
            group[record] = merged
    return group


def kind_by_measure(score, containment):
    if score == 1:
        return "exact"
    if score >= 0.6:
        return "near"
    return "contained" if containment >= 0.9 else "regional" if score >= 0.3 else "reworded" if score >= 0.08 else None


def copies(records, plan):
    table = load_fold()
    shingles = {record: grams(record.body, table) for record in records}
    pairs, lines = planted(records, plan), []
    group = groups(pairs)
    for a, b in combinations(records, 2):
        a, b = (b, a) if (b, a) in pairs else (a, b)
        score = jaccard(shingles[a], shingles[b])
        inside = round(len(shingles[a] & shingles[b]) / min(len(shingles[a]), len(shingles[b])), 3)
        kind = pairs.get((a, b))
        if kind is None:
            related = b in group.get(a, {})
            if not related and score >= RELATED:
                raise SystemExit(f"not planted, but alike ({score}): {a.place} {b.place}")
            kind = kind_by_measure(score, inside) if related else None
            if kind is None:
                continue
        check_measure(a, b, kind, score, inside)
        line = {"a": a.place, "b": b.place, "kind": kind, "cross_script": a.doc["script"] != b.doc["script"],
                "jaccard": score, "containment": inside, "implied": (a, b) not in pairs}
        if a.doc["language"] not in UNSPACED:
            line["word_jaccard"] = jaccard(word_grams(a.body, table), word_grams(b.body, table))
        lines.append(line)
    return sorted(lines, key=lambda line: (line["implied"], line["kind"], line["a"], line["b"]))


def check_measure(a, b, kind, score, inside):
    low, high = {"exact": (1, 1), "exact-but-spacing": (1, 1), "near": (.6, .999), "cross-script": (1, 1),
                 "regional": (.3, .6), "reworded": (.08, .3), "contained": (0, .6)}[kind]
    if not low <= score <= high or (kind == "contained" and inside < .9):
        raise SystemExit(f"{a.place} {b.place}: {kind} with Jaccard {score}, containment {inside}")


# --- the whole -------------------------------------------------------------------------------------------------------


def json_lines(rows):
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode("utf-8")


def repaired(records):
    for record in records:
        how = restorable(record.kinds, record.text)
        if how:
            yield {"path": record.path, "key": record.key, "kind": "+".join(record.kinds), "restorable": how,
                   "text": record.clean}


def history(records, plan):
    """What the second day does to the records of the first."""
    first = {r.key for r in records if r.path.startswith("day-1/")}
    for record in records:
        if record.path.startswith("day-2/"):
            change = record.spec.get("history", "new")
            if (record.key in first) != (change != "new"):
                raise SystemExit(f"{record.place} is said to be {change}")
            yield {"path": record.path, "key": record.key, "change": change}


def boilerplate(records, plan):
    by_frame = defaultdict(list)
    for record in records:
        if record.frame:
            by_frame[record.spec["frame"]].append(record.place)
    for name, places in by_frame.items():
        frame = plan["frames"][name]
        yield {"source": frame["source"], "lines": frame["before"] + frame["after"], "documents": places}


def build():
    """Path below data/ → bytes. A value of None is a file that cannot be built here and stays as it is."""
    plan = json.loads((SOURCE / "plan.json").read_text("utf-8"))
    documents = load_documents()
    out, truths, records = {}, [], []
    for file in plan["files"]:
        data, lines, found = (container if "records" in file else single)(file, plan, documents)
        out["sample/" + file["path"]] = data
        truths += lines
        records += found
    unused = set(documents) - {record.doc["id"] for record in records}
    if unused:
        raise SystemExit(f"never placed: {sorted(unused)}")
    texts = [r for r in records if r.reason is None and "history" not in r.spec]
    out["truth/documents.jsonl"] = json_lines(truths)
    out["truth/copies.jsonl"] = json_lines(copies(texts, plan))
    out["truth/repaired.jsonl"] = json_lines(repaired([r for r in records if r.reason is None]))
    out["truth/history.jsonl"] = json_lines(history(records, plan))
    out["truth/boilerplate.jsonl"] = json_lines(boilerplate([r for r in records if r.reason is None], plan))
    out["truth/hidden.jsonl"] = json_lines({"path": f["path"]} for f in plan["files"] if "hidden" in f)
    return out


def committed():
    return {str(p.relative_to(HOME).as_posix()): p for folder in OUTPUTS for p in (HOME / folder).rglob("*") if p.is_file()}


def write(built):
    for path, file in committed().items():
        if path not in built:
            file.unlink()
    for path, data in built.items():
        if data is not None:
            (HOME / path).parent.mkdir(parents=True, exist_ok=True)
            (HOME / path).write_bytes(data)
        else:
            print(f"{path}: not built, pyarrow is missing")


def content(path, data):
    """Compressed bytes depend on the zlib at hand, their content does not."""
    return zlib.decompressobj(31).decompress(data) if path.endswith(".gz") else data


def differences(built):
    files = committed()
    yield from (f"{path}: not built from data/source" for path in sorted(files.keys() - built.keys()))
    for path, data in sorted(built.items()):
        if path not in files:
            yield f"{path}: missing"
        elif path.endswith(".parquet"):
            if data != files[path].read_bytes():
                print(f"{path}: bytes not compared (pyarrow is missing or another version)")
        elif content(path, data) != content(path, files[path].read_bytes()):
            yield f"{path}: differs"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the committed files differ")
    check = parser.parse_args().check
    built = build()
    if not check:
        write(built)
        return 0
    found = list(differences(built))
    print("\n".join(found) or f"{len(built)} files are what data/source says")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
