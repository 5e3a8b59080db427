// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plaintext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestPlainText : public QObject
{
    Q_OBJECT

private slots:
    void texts_data();
    void texts();
};

void TestPlainText::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("a sentence") << u"Zürich – 日本 😀,\tline\nline"_s << u"Zürich – 日本 😀,\tline\nline"_s;
    QTest::newRow("Arabic with a mark") << u"بوت\u200f 1"_s << u"بوت\u200f 1"_s;
    QTest::newRow("colour") << u"\u001b[31mred\u001b[0m"_s << u"\ufffd[31mred\ufffd[0m"_s;
    QTest::newRow("one byte for two") << u"\u009b31m"_s << u"\ufffd31m"_s;
    QTest::newRow("override") << u"\u202efoo\u2066bar"_s << u"\ufffdfoo\ufffdbar"_s;
    QTest::newRow("back to the start") << u"good\rbad\b"_s << u"good\ufffdbad\ufffd"_s;
    QTest::newRow("null") << QString(1, u'\0') << u"\ufffd"_s;
}

void TestPlainText::texts()
{
    QFETCH(const QString, text);
    QTEST(plainText(text), "plain");
}

QTEST_APPLESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
