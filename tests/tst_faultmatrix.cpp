// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString contentOf(const QString &path)
{
    QFile file(u"" BILLSCOPE_SOURCES "/"_s + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The cells of the rows of the last table in `text`, its head left aside.
QList<QStringList> rowsOf(const QString &text)
{
    QList<QStringList> rows;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(u"|---"_s))
            rows.clear();
        else if (line.startsWith(u"| "_s) && line.endsWith(u" |"_s))
            rows.append(line.mid(2).chopped(2).split(u" | "_s));
    }
    return rows;
}

/// What the manual says between this heading and the next one.
QString section(const QString &language, const QString &heading)
{
    const QString manual = contentOf(u"resources/manual/%1.md"_s.arg(language));
    const qsizetype begin = manual.indexOf(u"\n### "_s + heading + u'\n');
    return begin < 0 ? QString() : manual.mid(begin, manual.indexOf(u"\n## "_s, begin) - begin);
}

const QString EnglishHeading = u"What is kept, and what trying again does"_s;
const QString GermanHeading = u"Was bleibt, und was ein neuer Versuch tut"_s;

} // namespace

/// The table of faults names tests that exist, and the manual tells of every fault in it.
class TestFaultMatrix : public QObject
{
    Q_OBJECT

private slots:
    void everyRowIsProven_data();
    void everyRowIsProven();
    void manualHasTheSameRows();
    void manualQuotesTheProgram_data();
    void manualQuotesTheProgram();
};

void TestFaultMatrix::everyRowIsProven_data()
{
    QTest::addColumn<QStringList>("cells");
    const QList<QStringList> rows = rowsOf(contentOf(u"tests/faults.md"_s));
    QVERIFY(rows.size() > 40);
    for (const QStringList &cells : rows)
        QTest::newRow(qPrintable(cells.constFirst())) << cells;
}

void TestFaultMatrix::everyRowIsProven()
{
    QFETCH(const QStringList, cells);
    QCOMPARE(cells.size(), 5);
    QVERIFY(std::ranges::none_of(cells, &QString::isEmpty));
    static const QRegularExpression test(u"`(tst_[a-z]+)::(\\w+)(?:\\(([^`]*)\\))?`"_s);
    QString rest = cells.constLast();
    int count = 0;
    for (const QRegularExpressionMatch &named : test.globalMatch(cells.constLast())) {
        const QString source = contentOf(u"tests/%1.cpp"_s.arg(named.captured(1)));
        QVERIFY2(source.contains(u"::%1()\n{"_s.arg(named.captured(2))), qPrintable(named.captured()));
        const QString row = named.captured(3);
        QVERIFY2(row.isEmpty() || source.contains(u"(\"%1\""_s.arg(row)), qPrintable(named.captured()));
        rest.remove(named.captured());
        ++count;
    }
    QVERIFY(count > 0);
    QCOMPARE(rest.trimmed(), QString());
}

void TestFaultMatrix::manualHasTheSameRows()
{
    const QList<QStringList> rows = rowsOf(contentOf(u"tests/faults.md"_s));
    const QList<QStringList> english = rowsOf(section(u"en"_s, EnglishHeading));
    const QList<QStringList> german = rowsOf(section(u"de"_s, GermanHeading));
    for (qsizetype i = 0; i < rows.size(); ++i)
        QCOMPARE(english.value(i).value(0), rows[i].constFirst());
    QCOMPARE(english.size(), rows.size());
    QCOMPARE(german.size(), rows.size());
    for (const QStringList &cells : english + german)
        QCOMPARE(cells.size(), 4);
}

void TestFaultMatrix::manualQuotesTheProgram_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("element");
    QTest::newRow("English") << u"en"_s << EnglishHeading << u"source"_s;
    QTest::newRow("German") << u"de"_s << GermanHeading << u"translation"_s;
}

/// What stands in italics is a text of the program, with "…" for what it fills in.
void TestFaultMatrix::manualQuotesTheProgram()
{
    QFETCH(const QString, language);
    QFETCH(const QString, heading);
    QFETCH(const QString, element);
    QStringList texts;
    const QRegularExpression text(u"<(%1|numerusform)>([^<]*)</"_s.arg(element));
    for (const QRegularExpressionMatch &found : text.globalMatch(contentOf(u"translations/billscope_de.ts"_s)))
        texts << found.captured(2).replace(u"&amp;"_s, u"&"_s).remove(u'&');
    QVERIFY(texts.size() > 500);
    int quotes = 0;
    static const QRegularExpression italics(u"(?<!\\*)\\*([^*\n]+)\\*"_s);
    for (const QRegularExpressionMatch &found : italics.globalMatch(section(language, heading))) {
        QStringList pieces = found.captured(1).split(u'…');
        for (QString &piece : pieces)
            piece = QRegularExpression::escape(piece);
        const QRegularExpression quote(pieces.join(u".*"_s), QRegularExpression::DotMatchesEverythingOption);
        const bool isSaid = std::ranges::any_of(
            texts, [&quote](const QString &said) { return quote.match(said).hasMatch(); });
        QVERIFY2(isSaid, qPrintable(found.captured()));
        ++quotes;
    }
    QVERIFY(quotes > 20);
}

QTEST_APPLESS_MAIN(TestFaultMatrix)
#include "tst_faultmatrix.moc"
