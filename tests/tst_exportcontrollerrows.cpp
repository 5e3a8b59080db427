// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportcontroller.h"

#include "chartpanel.h"
#include "filterbar.h"
#include "findingspanel.h"
#include "sessiontablemodel.h"
#include "sessiontableview.h"
#include "testfetch.h"
#include "testwindow.h"
#include "uidriver.h"

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QNetworkProxyFactory>
#include <QPointer>
#include <QProgressDialog>
#include <QTest>

using namespace Qt::StringLiterals;

/// A window with a week of sessions that can be exported.
struct ExportWindow : TestWindow
{
    ExportWindow()
    {
        fetch(server, TestFetch::OneWeek);
        if (!waitForEnd())
            qFatal("the fetch does not end");
    }

    TestServer server;
    ExportController exports{window, runner, source, connections.keychain()};
};

class TestExportControllerRows : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QNetworkProxyFactory::setUseSystemConfiguration(false); }
    void visibleRows_becomeAFile_data();
    void visibleRows_becomeAFile();
    void checks_areWaitedFor();
    void people_areWrittenAsChosen();
    void selectedRows_becomeAFile();
    void proposedName_saysWhatIsInIt();
    void cancelled_writesNothing();
    void unwritable_getsASentence();
    void sourceChangedMeanwhile_isNotExported();
    void copy_takesTheSelectedRows();
    void copyOfNothing_leavesTheClipboard();
    void selection_isAddedUp();
    void picture_isSaved();

private:
    /// Answers the dialog for a file and waits until the file is written or a message says why not.
    void exportTo(ExportWindow &test, const QString &path, ExportRows rows, CsvPreset preset);
    static QByteArray contentOf(const QString &path);
};

void TestExportControllerRows::exportTo(ExportWindow &test, const QString &path, ExportRows rows, CsvPreset preset)
{
    whenOpened<QFileDialog>(this, [path](QFileDialog &dialog) {
        dialog.selectFile(path);
        static_cast<QDialog &>(dialog).accept();
    });
    emit test.window.exportRequested(rows, preset);
    QTRY_VERIFY(!test.message().isEmpty());
}

QByteArray TestExportControllerRows::contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestExportControllerRows::visibleRows_becomeAFile_data()
{
    QTest::addColumn<CsvPreset>("preset");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("exact") << CsvPreset::Exact << "botId,channel,"_ba;
    QTest::newRow("excel") << CsvPreset::Excel << "\xef\xbb\xbf"_ba;
}

void TestExportControllerRows::visibleRows_becomeAFile()
{
    QFETCH(const CsvPreset, preset);
    ExportWindow test;
    test.window.filterBar()->setText(u"channel=whatsapp"_s);
    QVERIFY(test.waitForEnd());
    QTRY_COMPARE(test.window.table()->sessions()->result()->query.filter.text(), u"channel=whatsapp"_s);
    const int rows = test.window.table()->sessions()->rowCount();
    QVERIFY(rows > 0);
    const QString path = test.home.path(u"out.csv"_s);
    exportTo(test, path, ExportRows::Visible, preset);
    QVERIFY2(test.message().contains(u"out.csv"_s), qPrintable(test.message()));
    const QByteArray csv = contentOf(path);
    QTEST(csv.first(QTest::currentDataTag() == "exact"_ba ? 14 : 3), "begin");
    QCOMPARE(csv.count("\r\n"), rows + 1);
    const QByteArray report = contentOf(test.home.path(u"out.report.txt"_s));
    QVERIFY2(report.contains("Acme") && report.contains("channel=whatsapp"), report.constData());
}

void TestExportControllerRows::checks_areWaitedFor()
{
    ExportWindow test;
    const QString path = test.home.path(u"out.csv"_s);
    FindingsPanel *panel = test.window.findings();
    panel->setBusy(true);
    emit test.window.exportRequested(ExportRows::Visible, CsvPreset::Exact);
    const auto waiting = [&test] {
        const auto dialogs = test.window.findChildren<QProgressDialog *>();
        return dialogs.isEmpty() ? QString() : dialogs.constFirst()->labelText();
    };
    QVERIFY2(waiting().startsWith(u"The checks are still going on."), qPrintable(waiting()));
    // Given up, nothing is exported when they have ended.
    emit test.window.findChild<QProgressDialog *>()->canceled();
    QTRY_COMPARE(waiting(), QString());
    panel->setBusy(false);
    QVERIFY(test.message().isEmpty());
    panel->setBusy(true);
    emit test.window.exportRequested(ExportRows::Visible, CsvPreset::Exact);
    auto *ended = test.window.findChild<QProgressDialog *>();
    QTRY_VERIFY(ended->isVisible());
    whenOpened<QFileDialog>(this, [path, ended = QPointer(ended)](QFileDialog &dialog) {
        // It says nothing beside the next dialog, and whoever gives it up then gives up nothing.
        QVERIFY(!ended || !ended->isVisible());
        if (ended)
            emit ended->canceled();
        dialog.selectFile(path);
        static_cast<QDialog &>(dialog).accept();
    });
    panel->setBusy(false);
    QTRY_VERIFY(!test.message().isEmpty());
    QVERIFY2(test.message().contains(u"out.csv"_s), qPrintable(test.message()));
}

void TestExportControllerRows::people_areWrittenAsChosen()
{
    ExportWindow test;
    const auto index = test.window.table()->model()->index(0, int(Field::KoreUserId));
    const QByteArray user = index.data().toString().toUtf8();
    QVERIFY(!user.isEmpty());
    const QString path = test.home.path(u"out.csv"_s);
    exportTo(test, path, ExportRows::Visible, CsvPreset::Exact);
    QVERIFY(contentOf(path).contains(user));
    test.window.exportMenu()->setIdentities(Identities::None);
    const QString other = test.home.path(u"none.csv"_s);
    exportTo(test, other, ExportRows::Visible, CsvPreset::Exact);
    QTRY_VERIFY(test.message().contains(u"left out"_s));
    QVERIFY(!contentOf(other).isEmpty() && !contentOf(other).contains(user));
}

void TestExportControllerRows::selectedRows_becomeAFile()
{
    ExportWindow test;
    QStringList ids;
    for (const int row : {5, 1, 2}) {
        const QModelIndex index = test.window.table()->model()->index(row, int(Field::BillingSessionId));
        test.window.table()->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        ids << index.data().toString();
    }
    ids.sort();
    const QString path = test.home.path(u"three.csv"_s);
    exportTo(test, path, ExportRows::Selected, CsvPreset::Exact);
    QList<QByteArray> lines = contentOf(path).split('\n');
    QCOMPARE(lines.size(), 5); // a title, three rows, and nothing after the last line break
    QStringList written;
    for (const QByteArray &line : lines.mid(1, 3))
        written << QString::fromUtf8(line.split(',').value(8));
    written.sort();
    QCOMPARE(written, ids);
}

void TestExportControllerRows::proposedName_saysWhatIsInIt()
{
    ExportWindow test;
    QString proposed;
    whenOpened<QFileDialog>(this, [&proposed](QFileDialog &dialog) {
        proposed = dialog.selectedFiles().value(0);
        dialog.reject();
    });
    emit test.window.exportRequested(ExportRows::Visible, CsvPreset::Exact);
    const QFileInfo file(proposed);
    QVERIFY2(file.fileName().contains(u"Acme"_s) && file.fileName().contains(u"2026-06-01"_s), qPrintable(proposed));
    // The home has no folder for documents here.
    QCOMPARE(file.absolutePath(), QFileInfo(test.home.path(u"x"_s)).absolutePath());
}

void TestExportControllerRows::cancelled_writesNothing()
{
    ExportWindow test;
    whenOpened<QFileDialog>(this, [&](QFileDialog &dialog) {
        dialog.selectFile(test.home.path(u"out.csv"_s));
        dialog.reject();
    });
    emit test.window.exportRequested(ExportRows::Visible, CsvPreset::Exact);
    QCOMPARE(test.message(), QString());
    QVERIFY(!QFile::exists(test.home.path(u"out.csv"_s)));
}

void TestExportControllerRows::unwritable_getsASentence()
{
    if (!QFile::exists(u"/proc"_s))
        return;
    ExportWindow test;
    exportTo(test, u"/proc/out.csv"_s, ExportRows::Visible, CsvPreset::Exact);
    QVERIFY2(test.message().contains(u"/proc/out."_s), qPrintable(test.message()));
}

// While a person looks for a folder, rows arrive or begin anew: what was on the screen is meant.
void TestExportControllerRows::sourceChangedMeanwhile_isNotExported()
{
    ExportWindow test;
    const int rows = test.window.table()->sessions()->rowCount();
    const QString path = test.home.path(u"out.csv"_s);
    whenOpened<QFileDialog>(this, [&](QFileDialog &dialog) {
        test.source.open(QStringLiteral(BILLSCOPE_SAMPLE));
        QVERIFY(test.waitForEnd());
        dialog.findChild<QLineEdit *>()->setText(path);
        static_cast<QDialog &>(dialog).accept();
    });
    emit test.window.exportRequested(ExportRows::Visible, CsvPreset::Exact);
    QTRY_VERIFY(QFile::exists(path));
    QCOMPARE(contentOf(path).count("\r\n"), rows + 1);
    const QByteArray report = contentOf(test.home.path(u"out.report.txt"_s));
    QVERIFY2(report.contains("Acme") && !report.contains("sample-answer"), report.constData());
}

void TestExportControllerRows::copy_takesTheSelectedRows()
{
    ExportWindow test;
    test.window.table()->selectRow(3);
    const QString id = test.window.table()->model()->index(3, int(Field::BillingSessionId)).data().toString();
    emit test.window.table()->copyRequested();
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(id));
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].startsWith(titleOf(test.window.table()->shownFields().front())), qPrintable(lines[0]));
}

void TestExportControllerRows::copyOfNothing_leavesTheClipboard()
{
    ExportWindow test;
    test.window.table()->clearSelection();
    QGuiApplication::clipboard()->setText(u"before"_s);
    emit test.window.table()->copyRequested();
    test.window.table()->selectRow(0);
    emit test.window.table()->copyRequested();
    QSet<QString> seen;
    QVERIFY(QTest::qWaitFor([&seen] {
        seen << QGuiApplication::clipboard()->text();
        return seen.size() > 1;
    }));
    QVERIFY(!seen.contains(QString()));
    QVERIFY2(QGuiApplication::clipboard()->text().count(u'\n') >= 1, "no row was copied");
}

void TestExportControllerRows::selection_isAddedUp()
{
    ExportWindow test;
    test.window.table()->selectRow(0);
    QTRY_VERIFY2(test.status(u"counts"_s).contains(u"1 selected"_s), qPrintable(test.status(u"counts"_s)));
    test.window.table()->selectAll();
    const QString count = QLocale().toString(test.window.table()->sessions()->rowCount());
    QTRY_VERIFY2(test.status(u"counts"_s).contains(count + u" selected, "_s), qPrintable(test.status(u"counts"_s)));
    test.window.table()->clearSelection();
    QTRY_VERIFY(!test.status(u"counts"_s).contains(u"selected"_s));
}

void TestExportControllerRows::picture_isSaved()
{
    ExportWindow test;
    for (const QString &suffix : {u"png"_s, u"svg"_s}) {
        const QString path = test.home.path(u"chart."_s + suffix);
        whenOpened<QFileDialog>(this, [path](QFileDialog &dialog) {
            dialog.selectFile(path);
            static_cast<QDialog &>(dialog).accept();
        });
        const QByteArray bytes = suffix == u"png" ? test.window.chart()->pngBytes() : test.window.chart()->svgBytes();
        emit test.window.chart()->saveImageRequested(bytes, suffix);
        QTRY_VERIFY(contentOf(path) == bytes);
        QTRY_COMPARE(test.message(), u"The picture was written to chart.%1."_s.arg(suffix));
    }
}

QTEST_MAIN(TestExportControllerRows)
#include "tst_exportcontrollerrows.moc"
