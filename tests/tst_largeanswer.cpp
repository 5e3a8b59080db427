// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testfetch.h"

#include <QFile>
#include <QNetworkProxyFactory>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// The answer as it is received and as it is read, and what Qt holds of it; a sanitizer holds on to what was freed, and
// is slow.
#ifdef BILLSCOPE_SANITIZED
constexpr int Rows = 20'000;
constexpr int BytesOfARow = 4'500;
constexpr qint64 MostCopies = 12;
#else
constexpr int Rows = 40'000;
constexpr int BytesOfARow = 7'500;
constexpr qint64 MostCopies = 2;
#endif
constexpr qint64 BytesAtLeast = Q_INT64_C(1) * Rows * BytesOfARow;

/// An answer with all rows at once, a thousand in a piece; each has a field that nobody knows, and most of its bytes in
/// it: that many rows would take their time to be read.
std::function<QByteArray()> hugeAnswer(const std::shared_ptr<qint64> &sent)
{
    return [row = 0, sent]() mutable {
        if (row > Rows)
            return QByteArray();
        QByteArray piece = row == 0
            ? R"({"total":)" + QByteArray::number(Rows) + R"(,"moreAvailable":false,"sessions":[)"
            : QByteArray();
        const QByteArray note(BytesOfARow - 250, 'x');
        for (const int end = std::min(row + 1000, Rows); row < end; ++row) {
            const QByteArray number = QByteArray::number(row);
            piece += (row == 0 ? "" : ",") + R"({"botId":"st-1","channel":"ivr","koreUserId":"u-)"_ba + number
                + R"(","billingSessionType":"Conversations","conversationSessionId":"c-)" + number
                + R"(","billingSessionId":"b-)" + number + R"(","billingSessionStartDateTime":"06-03-2026 2:05:03 pm",)"
                + R"("billingSessionEndDateTime":"06-03-2026 2:05:30 pm","note":")" + note + R"("})";
        }
        if (row == Rows) {
            piece += "]}";
            ++row;
        }
        *sent += piece.size();
        return piece;
    };
}

/// Most memory that this process has had so far.
qint64 peakKilobytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    return text.mid(text.indexOf("VmHWM:") + 6, 20).trimmed().split(' ').value(0).toLongLong();
}

} // namespace

class TestLargeAnswer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QNetworkProxyFactory::setUseSystemConfiguration(false); }
    void arrivesInSegments();
};

// A server that knows no pages answers everything at once.
void TestLargeAnswer::arrivesInSegments()
{
    const QTemporaryDir folder;
    FetchOptions options;
    options.archivePath = folder.filePath(u"sessions.sqlite"_s);
    TestFetch fetch({}, {QDate(2026, 6, 3), QDate(2026, 6, 3)}, options);
    const auto sent = std::make_shared<qint64>(0);
    fetch.server.setHandler([sent](const HttpRequest &) {
        if (*sent == 0)
            return HttpAnswer{.pieces = hugeAnswer(sent)};
        return HttpAnswer{
            .body = R"({"total":)" + QByteArray::number(Rows) + R"(,"moreAvailable":false,"sessions":[]})"};
    });
    quint32 most = 0;
    int segments = 0;
    connect(fetch.job.get(), &SourceJob::segmentReady, this, [&](const Segment &segment) {
        most = std::max(most, segment.rowCount);
        ++segments;
    });
    const qint64 before = peakKilobytes();
    QVERIFY(fetch.recorder->waitForEnd());
    QVERIFY(*sent >= BytesAtLeast);
    QCOMPARE(fetch.store().rowCount(), quint32(Rows));
    QCOMPARE(most, quint32(Segment::MaxRows));
    QCOMPARE(segments, Rows / int(Segment::MaxRows));
    QCOMPARE(fetch.recorder->result.error, ApiError());
    QVERIFY(fetch.job->pages()
                ->record(fetch.store().origin(Rows - 1))
                .contains("\"b-" + QByteArray::number(Rows - 1) + '"'));
    const qint64 peak = peakKilobytes() - before;
    QVERIFY2(peak < MostCopies * BytesAtLeast / 1024, qPrintable(QString::number(peak)));
}

QTEST_GUILESS_MAIN(TestLargeAnswer)
#include "tst_largeanswer.moc"
