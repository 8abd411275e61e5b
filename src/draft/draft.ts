/**
 * What the recogniser makes of a tree: which span of which paragraph is which component of the
 * thể thức, and the facts read from it. Rules see this and the tree, never XML.
 */
import type { DocumentNode, Paragraph, Section } from '../tree/nodes.ts';
import type { Memory } from '../language/memory.ts';
import type { Component } from '../knowledge/components.ts';

/** Which body of rules a document follows. */
export type Profile =
  /** Văn bản hành chính: Nghị định 30/2020/NĐ-CP. */
  | 'nd30'
  /** Văn bản quy phạm pháp luật: Nghị định 78/2025/NĐ-CP. */
  | 'vbqppl'
  /** Văn bản của Đảng. */
  | 'dang'
  /**
   * No type of the decree (phiếu, đơn, tờ khai, biên lai, bài phát biểu …), a paper of a law of its own (of a court, of a
   * Party inspection), or no administrative document at all.
   */
  | 'other';

/** A labelled piece of one paragraph; the unit that rules look at. */
export interface Segment {
  component: Component;
  paragraph: Paragraph;
  /** UTF-16 offsets in `paragraph.text`; edge white space is not part of the segment. */
  start: number;
  end: number;
  text: string;
  /** 0 to 1. Rules stay quiet below their threshold (`MINIMUM_CONFIDENCE` unless they say otherwise). */
  confidence: number;
}

/** Kinds of document that one file can hold one after the other. */
export type DocumentKind =
  /** A document of its own, with letterhead. */
  | 'main'
  /** Quy chế, quy định, điều lệ, kế hoạch … issued with the document before it. */
  | 'attachment'
  /** Phụ lục, danh sách, biểu mẫu of the document before it. */
  | 'annex'
  /** Block of a bản sao (SAO Y, SAO LỤC, TRÍCH SAO) after a document. */
  | 'copy';

export interface DraftDocument {
  kind: DocumentKind;
  /** What it is judged by; attachments, annexes and copies go with the document before them. */
  profile: Profile;
  /** Id of `data/document-types.json` (`cong-van`, `quyet-dinh` …), an id made of the heading (`phieu-trinh`) for unlisted types, `khac` or null when unknown. */
  documentType: string | null;
  /** The type is one of the 29 of Điều 7. */
  listedType: boolean;
  /** A form or a speech: nothing of its thể thức is judged. */
  isForm: boolean;
  /** In reading order; empty paragraphs included as component `empty`. */
  segments: Segment[];
  /** Lines of a letterhead that stands in the page header, which are not among `segments`; mostly none. */
  headerSegments: readonly Segment[];
  /** Indices into `Draft.paragraphs`: first, and one past the last. */
  firstParagraph: number;
  endParagraph: number;
  number: NumberAndSymbol | null;
  date: PlaceAndDate | null;
  /** Issuing agency, lines joined, as written. */
  issuingAgency: string | null;
  parentAgency: string | null;
  subject: string | null;
  outline: OutlineItem[];
  /** The letterhead or the signature is typed with placeholders: a template rather than a draft. */
  template: boolean;
}

/** `Số: 15/QĐ-UBND`, read apart. Offsets are in the segment's paragraph. */
export interface NumberAndSymbol {
  segment: Segment;
  /** Digits as written; empty when blank. */
  number: string;
  /** Everything after the first `/` (after `-` in Party documents). */
  symbol: string;
  /** The year when it stands inside the number (`15/2026/QĐ-UBND`). */
  year: string | null;
  /** Abbreviation of the type, when the first group of the symbol is one (`QĐ`, `TTr`). */
  typeAbbreviation: string | null;
}

/** `Hà Nội, ngày 05 tháng 3 năm 2026`, read apart. */
export interface PlaceAndDate {
  segment: Segment;
  place: string | null;
  /** As written, null when blank. */
  day: string | null;
  month: string | null;
  year: string | null;
}

/** One unit of Phần/Chương/Mục/Tiểu mục/Điều/khoản/điểm, or a numbered heading. */
export interface OutlineItem {
  component: Component;
  /** The number as printed (`I`, `2`, `đ`), without its punctuation. */
  number: string;
  /** Title or first words. */
  title: string;
  segment: Segment;
  /** The label comes from automatic numbering. */
  automatic: boolean;
  children: OutlineItem[];
}

export interface Draft {
  /** What rules read: every text is composed (NFC) and without characters that show as nothing (normal-form.ts). */
  tree: DocumentNode;
  /** The same document as the file holds it: what findings and changes name, and what is printed. */
  source: DocumentNode;
  /** False: no administrative document; nothing of its thể thức is judged. */
  administrative: boolean;
  /** Of its documents: that of the first one that any act rules. */
  profile: Profile;
  /**
   * Written throughout in an encoding older than Unicode: texts of segments are decoded, their offsets are those of the
   * paragraph as written.
   */
  legacyText: boolean;
  /** All documents in it are forms (phiếu trình, đơn, tờ khai …): their language is checked, their thể thức is not. */
  internalForm: boolean;
  /** Type of the first main part. */
  documentType: string | null;
  documents: DraftDocument[];
  /** Paragraphs of the main story in reading order. */
  paragraphs: readonly Paragraph[];
  /** Labels by paragraph, of `tree` or of `source`; every paragraph of the main story has at least one. */
  segmentsOf: Pick<ReadonlyMap<Paragraph, readonly Segment[]>, 'get'>;
  /** Section of a paragraph of the main story. */
  sectionOf(paragraph: Paragraph): Section | null;
  /** Where functions of `language` keep what they know of words. */
  memory: Memory;
}

/** Below this a label is a guess; rules that would accuse somebody stay quiet. */
export const MINIMUM_CONFIDENCE = 0.6;
