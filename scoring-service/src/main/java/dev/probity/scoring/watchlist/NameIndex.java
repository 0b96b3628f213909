package dev.probity.scoring.watchlist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Names that can be found by names like them. Safe for use by several threads.
 *
 * <p>Lucene finds the few that share rare words, or words that differ by a letter or two (a Levenshtein automaton over the words, so that cost follows the
 * matches and not the list); those are compared word by word (Jaro–Winkler), a rare word counting for more.
 */
final class NameIndex {
    private static final String WORD = "word";
    private static final String JOINED = "joined";
    private static final int CANDIDATES = 40;
    private static final int FIRST_LETTERS = 1;
    private static final int EXPANSIONS = 20;
    private static final int MOST_WORDS = 16;

    /** Letters from which a word may differ by one; automata for two cost some ten times as much, and find little that other words do not. */
    private static final int ONE_EDIT = 4;

    /** Words less alike than this are different words. */
    private static final double ALIKE = 0.88;

    /** Names written as one that are less alike than this say nothing. */
    private static final double JOINED_ALIKE = 0.92;

    private final List<ListedName> names;
    private final Map<String, Integer> uses = new HashMap<>();
    private final IndexSearcher searcher;
    private final JaroWinklerSimilarity jaroWinkler = new JaroWinklerSimilarity();

    /**
     * The name that is most alike.
     *
     * @param name the listed name
     * @param score 0..1
     */
    record Hit(ListedName name, double score) {}

    NameIndex(List<ListedName> names) {
        this.names = List.copyOf(names);
        names.forEach(name -> new HashSet<>(name.words()).forEach(word -> uses.merge(word, 1, Integer::sum)));
        try {
            searcher = new IndexSearcher(DirectoryReader.open(index(names)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffersDirectory index(List<ListedName> names) throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
            for (var name : names) {
                var document = new Document();
                name.words().forEach(word -> document.add(new StringField(WORD, word, Field.Store.NO)));
                document.add(new StringField(JOINED, name.joined(), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    int size() {
        return names.size();
    }

    /** Listed names like that one, each with how alike it is, in no order. */
    List<Hit> like(List<String> words) {
        var name = new ListedName("", words.subList(0, Math.min(words.size(), MOST_WORDS)));
        var query = new BooleanQuery.Builder();
        name.words().forEach(word -> query.add(fuzzy(WORD, word), BooleanClause.Occur.SHOULD));
        query.add(fuzzy(JOINED, name.joined()), BooleanClause.Occur.SHOULD);
        var hits = new ArrayList<Hit>();
        try {
            for (var found : searcher.search(query.build(), CANDIDATES).scoreDocs) {
                var listed = names.get(found.doc);
                hits.add(new Hit(listed, alike(name, listed)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hits;
    }

    private static FuzzyQuery fuzzy(String field, String word) {
        return new FuzzyQuery(new Term(field, word), word.length() < ONE_EDIT ? 0 : 1, FIRST_LETTERS, EXPANSIONS, true);
    }

    /** How alike two names are, 0..1, whatever the order of their words. */
    double alike(ListedName one, ListedName other) {
        double byWords = (covered(one, other) + covered(other, one)) / 2;
        double joined = jaroWinkler.apply(one.joined(), other.joined());
        return Math.max(byWords, joined >= JOINED_ALIKE ? joined : 0);
    }

    /** How much of a name's words is found in another, by weight. */
    private double covered(ListedName name, ListedName other) {
        double found = 0;
        double all = 0;
        for (var word : name.words()) {
            double best = 0;
            for (var candidate : other.words()) {
                best = Math.max(best, jaroWinkler.apply(word, candidate));
            }
            double weight = weight(word);
            found += best >= ALIKE ? weight * best : 0;
            all += weight;
        }
        return all == 0 ? 0 : found / all;
    }

    private double weight(String word) {
        return Math.log1p(names.size() / (double) uses.getOrDefault(word, 1));
    }
}
