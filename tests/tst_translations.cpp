// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

/// One text of a .ts file with its translations: one, or for numerus entries one per plural form.
struct Entry
{
    QString context;
    QString source;
    QStringList translations;
    bool plural = false;
    bool unfinished = false;
};

Entry readEntry(QXmlStreamReader *xml, const QString &context)
{
    Entry entry;
    entry.context = context;
    entry.plural = xml->attributes().value("numerus"_L1) == "yes"_L1;
    while (xml->readNextStartElement()) {
        if (xml->name() == "source"_L1) {
            entry.source = xml->readElementText();
        } else if (xml->name() == "translation"_L1) {
            entry.unfinished = xml->attributes().hasAttribute("type"_L1);
            if (!entry.plural)
                entry.translations << xml->readElementText();
            while (entry.plural && xml->readNextStartElement())
                entry.translations << xml->readElementText();
        } else {
            xml->skipCurrentElement();
        }
    }
    return entry;
}

std::vector<Entry> readEntries(const QString &language)
{
    QFile file(u"" BILLSCOPE_TRANSLATIONS "/billscope_%1.ts"_s.arg(language));
    std::vector<Entry> entries;
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    QXmlStreamReader xml(&file);
    QString context;
    xml.readNextStartElement();
    while (!xml.atEnd() && xml.readNextStartElement()) {
        while (xml.readNextStartElement()) {
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else
                entries.push_back(readEntry(&xml, context));
        }
    }
    return xml.hasError() ? std::vector<Entry>() : entries;
}

/// Which of %1, %L1 … %9, %n, %Ln a text has, each once: a text may use one twice.
QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?[1-9n]"_s);
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.removeDuplicates();
    found.sort();
    return found;
}

QString trailingBlanksOf(const QString &text)
{
    qsizetype end = text.size();
    while (end > 0 && text.at(end - 1).isSpace())
        --end;
    return text.sliced(end);
}

/// What is wrong with an entry; empty if nothing is.
QString problemOf(const Entry &entry)
{
    if (entry.unfinished)
        return u"unfinished"_s;
    if (entry.translations.size() != (entry.plural ? 2 : 1))
        return u"has %1 forms"_s.arg(entry.translations.size());
    for (const QString &translation : entry.translations) {
        if (translation.isEmpty())
            return u"empty"_s;
        if (placeholdersOf(translation) != placeholdersOf(entry.source))
            return u"other placeholders: "_s + translation;
        if (trailingBlanksOf(translation) != trailingBlanksOf(entry.source))
            return u"other blanks at its end: "_s + translation;
    }
    return {};
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void problems_areSeen_data();
    void problems_areSeen();
    void entries_areComplete_data();
    void entries_areComplete();
    void plurals_data();
    void plurals();
};

void TestTranslations::problems_areSeen_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("translations");
    QTest::addColumn<bool>("plural");
    QTest::addColumn<QString>("problem");

    QTest::newRow("good") << u"%1 of %2"_s << QStringList{u"%2, %1"_s} << false << QString();
    QTest::newRow("empty") << u"Day"_s << QStringList{QString()} << false << u"empty"_s;
    QTest::newRow("one lost") << u"%1 of %2"_s << QStringList{u"%1"_s} << false << u"other placeholders: %1"_s;
    QTest::newRow("one more") << u"Day"_s << QStringList{u"Tag %1"_s} << false << u"other placeholders: Tag %1"_s;
    QTest::newRow("not localised") << u"%L1"_s << QStringList{u"%1"_s} << false << u"other placeholders: %1"_s;
    QTest::newRow("blank lost") << u"Day "_s << QStringList{u"Tag"_s} << false << u"other blanks at its end: Tag"_s;
    QTest::newRow("plural") << u"%n days"_s << QStringList{u"%n Tag"_s, u"%n Tage"_s} << true << QString();
    QTest::newRow("plural without number")
        << u"%n days"_s << QStringList{u"ein Tag"_s, u"%n Tage"_s} << true << u"other placeholders: ein Tag"_s;
    QTest::newRow("one form") << u"%n days"_s << QStringList{u"%n Tage"_s} << true << u"has 1 forms"_s;
}

void TestTranslations::problems_areSeen()
{
    QFETCH(QString, source);
    QFETCH(QStringList, translations);
    QFETCH(bool, plural);
    QTEST(problemOf({u"Context"_s, source, translations, plural, false}), "problem");
    QCOMPARE(problemOf({u"Context"_s, source, translations, plural, true}), u"unfinished"_s);
}

void TestTranslations::entries_areComplete_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("pluralOnly");
    QTest::addColumn<size_t>("atLeast");

    QTest::newRow("German") << u"de"_s << false << size_t(400);
    QTest::newRow("English") << u"en"_s << true << size_t(15);
}

void TestTranslations::entries_areComplete()
{
    QFETCH(QString, language);
    QFETCH(bool, pluralOnly);
    QFETCH(size_t, atLeast);

    const std::vector<Entry> entries = readEntries(language);
    QVERIFY2(entries.size() >= atLeast, qPrintable(u"only %1 entries were read"_s.arg(entries.size())));
    QStringList problems;
    for (const Entry &entry : entries) {
        const QString problem = pluralOnly && !entry.plural ? QString() : problemOf(entry);
        if (!problem.isEmpty())
            problems << u"%1, “%2”: %3"_s.arg(entry.context, entry.source, problem);
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TestTranslations::plurals_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");

    QTest::newRow("German, none") << u"de"_s << 0 << u"0 Sitzungen kopiert"_s;
    QTest::newRow("German, one") << u"de"_s << 1 << u"1 Sitzung kopiert"_s;
    QTest::newRow("German, two") << u"de"_s << 2 << u"2 Sitzungen kopiert"_s;
    QTest::newRow("English, none") << u"en"_s << 0 << u"0 sessions copied"_s;
    QTest::newRow("English, one") << u"en"_s << 1 << u"1 session copied"_s;
    QTest::newRow("English, two") << u"en"_s << 2 << u"2 sessions copied"_s;
    QTest::newRow("German, many") << u"de"_s << 412318 << u"412.318 Sitzungen kopiert"_s;
    QTest::newRow("English, many") << u"en"_s << 412318 << u"412,318 sessions copied"_s;
}

void TestTranslations::plurals()
{
    QFETCH(QString, language);
    QFETCH(int, count);

    QTranslator translator;
    QVERIFY(translator.load(u"" BILLSCOPE_QM_FOLDER "/billscope_%1.qm"_s.arg(language)));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    QLocale::setDefault(QLocale(language));
    QTEST(QCoreApplication::translate("ExportController", "%Ln session(s) copied", nullptr, count), "text");
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
