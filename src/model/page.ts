/** A box on a page in points; y grows downward from the top of the page. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Characters that a page shows in one run from left to right. */
export interface PageText extends Box {
  readonly text: string;
}

/** A page as it is printed: its texts and the straight lines that are drawn on it, in no particular order. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PageText[];
  /** Lines as thin boxes, horizontal and vertical ones. */
  readonly rulings: readonly Box[];
  /** What is printed over the page and says nothing of the form: watermarks, seals. */
  readonly overprints?: readonly string[];
  /** Whether the page shows its contents as a picture, of which nothing can be read. */
  readonly isPicture?: boolean;
}
