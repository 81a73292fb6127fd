/**
 * Files of the workspace in, posts out: one reader for each input format, and the configuration of the blog.
 *
 * <p>The way of a post, which {@link anthology.source.Posts} walks:
 *
 * <ol>
 *   <li>Where: {@code Detector} tells the generator from the files ({@code Tree}), {@code SiteConfig} reads its
 *       {@code Configuration} out of the {@code ConfigFiles} ({@code HugoConfig}; {@code ScriptConfig} with
 *       {@code ScriptText} where they are scripts; {@code SiteFields} for what all say of the site), {@code PostSearch} finds the
 *       {@code PostFiles} ({@code SiteParts} are none); what is passed over is {@code LeftOut}.
 *   <li>From bytes to text: {@code SourceText} decodes ({@code DeclaredEncoding}, {@code Characters}), {@code Lines}
 *       counts.
 *   <li>From text to post: {@code PostFileReader} gives the file to the first {@code PostReader} that recognises it
 *       ({@code MarkdownReader}, {@code HtmlReader}, {@code ScrapedTextReader}). {@code HeaderBlock} divides it into
 *       header and body ({@code KeywordLines} for Nikola and Org, {@code HeaderRecovery} for what does not parse), and
 *       {@code HeaderReader} makes the post: {@code HeaderFields} knows the names of a header's values,
 *       {@code PathFacts} what the path says, {@code DateText} dates ({@code DateTokens}, {@code CalendarWords},
 *       {@code ClockText}), {@code Languages} tags, {@code FirstHeading} a
 *       title, {@code SeriesSentence} and {@code SeriesMention} the series.
 *   <li>Where no post lies as it was written: {@code Exports} gives each feed, export and saved page to an
 *       {@code ExportReader}. {@code FeedReader} ({@code FeedNames}, {@code WordPress}, {@code XmlMarkup}),
 *       {@code JsonReader} ({@code GhostExport}; {@code Lexical}, {@code Mobiledoc} and {@code GhostCards} for texts as its
 *       editors have them; {@code OneLine}), {@code PageReader} and {@code SubstackExport} fill in an {@code ExportEntry} for
 *       each post, addresses made absolute by a {@code BaseAddress} but for those of {@code FilesBeside};
 *       {@code ExportEntries} makes the posts.
 *   <li>What posts are to each other: {@code SitePages} and {@code UndatedFolders} take pages out from among them,
 *       {@code Works} joins the translations of one.
 * </ol>
 *
 * <p>May import {@code data}, {@code content} (to make text of markup) and {@code workspace}.
 */
@NullMarked
package anthology.source;

import org.jspecify.annotations.NullMarked;
