package qicat.model;

/**
 * A group of entries under a heading of the series' page.
 *
 * @param id typed and stored form
 * @param title the heading
 * @param part the part of the catalogue it stands in, or null where the catalogue tells none
 * @param about where its name comes from and what stands in it, or an empty text
 */
public record Section(String id, String title, Part part, String about) implements Label {}
