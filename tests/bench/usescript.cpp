// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "usescript.h"

#include "benchserver.h"
#include "chartpanel.h"
#include "filterbar.h"
#include "messagebar.h"
#include "orderheader.h"
#include "probedapplication.h"
#include "programwindow.h"
#include "sessiontablemodel.h"
#include "sessiontableview.h"
#include "stallprobe.h"
#include "statusstrip.h"
#include "uidriver.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

UseScript::UseScript(ProbedApplication &application, StallProbe &probe)
    : m_application(application)
    , m_probe(probe)
{ }

void UseScript::run(const BenchServer &server, quint32 rows, const QString &folder)
{
    std::optional<ProgramWindow> program(std::in_place, m_application, server.fetchArguments());
    m_application.setProbe(&m_probe);
    fetch(*program, rows);
    type(*program);
    sort(*program);
    switchChart(*program);
    select(*program);
    scroll(*program);
    exportRows(*program, folder + u"/sessions.csv"_s);
    m_probe.beginStep(u"closing"_s);
    program->window().close();
    program.reset();
    m_application.waitUntilPainted([] { return true; });
    m_probe.pause();
    m_application.setProbe(nullptr);
}

void UseScript::fetch(ProgramWindow &program, quint32 rows)
{
    SessionTableView &table = *program.window().table();
    program.start();
    // The first showing is not counted.
    m_application.waitUntilPainted([&] { return table.sessions()->rowCount() > 0; });
    m_probe.beginStep(u"fetching, sorted"_s);
    table.header()->sortBy(Field::ChannelUserId, false);
    program.waitUntilFilled(rows);
}

void UseScript::type(ProgramWindow &program)
{
    auto *line = program.window().filterBar()->findChild<QLineEdit *>();
    const auto isAnswered = [&] { return program.result().query.filter == program.window().filterBar()->filter(); };
    for (const QString &text : {u"whatsapp"_s, u"+4915"_s, u"length>10m"_s, u"channel=rtm"_s, u"zzzz"_s}) {
        m_probe.beginStep(u"typing "_s + text);
        program.window().filterBar()->focusEdit();
        for (const QChar letter : text) {
            QTest::keyClick(line, letter.toLatin1());
            m_application.waitUntilPainted(isAnswered);
        }
        program.filter({});
    }
}

void UseScript::sort(ProgramWindow &program)
{
    for (const Field field : allFields()) {
        m_probe.beginStep(u"sorting by "_s + filterName(field));
        program.sort(field);
    }
}

void UseScript::switchChart(ProgramWindow &program)
{
    for (const Bucket bucket : {Bucket::Week, Bucket::Month, Bucket::Day}) {
        for (const Field by : {Field::BotId, Field::BillingSessionType, Field::Channel}) {
            m_probe.beginStep(u"switching the chart to "_s + filterName(by));
            program.window().chart()->setCounting({bucket, by});
            m_application.waitUntilPainted([&] { return program.result().counts.spec == CountSpec{bucket, by}; });
        }
    }
}

void UseScript::select(ProgramWindow &program)
{
    SessionTableView &table = *program.window().table();
    const auto *counts = program.window().status()->findChild<QLabel *>(u"counts"_s);
    m_probe.beginStep(u"selecting all"_s);
    QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier);
    const QString number = counts->text();
    m_application.waitUntilPainted([&] { return counts->text() != number; });
    m_probe.beginStep(u"sorting what is selected"_s);
    program.sort(Field::KoreUserId);
    program.sort(Field::ChannelUserId);
    m_probe.beginStep(u"selecting none"_s);
    table.clearSelection();
    m_application.waitUntilPainted([] { return true; });
}

void UseScript::scroll(ProgramWindow &program)
{
    constexpr int steps = 200;
    m_probe.beginStep(u"scrolling from end to end"_s);
    QScrollBar *bar = program.window().table()->verticalScrollBar();
    for (int step = 0; step <= steps; ++step) {
        bar->setValue(bar->maximum() / steps * step);
        m_application.waitUntilPainted([] { return true; });
    }
}

void UseScript::exportRows(ProgramWindow &program, const QString &file)
{
    MainWindow &window = program.window();
    QObject context;
    // Choosing a file is the desktop's.
    m_probe.pause();
    whenOpened<QFileDialog>(&context, [&](QFileDialog &dialog) {
        dialog.findChild<QLineEdit *>()->setText(file);
        dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
        m_probe.beginStep(u"exporting"_s);
    });
    const QString before = window.messages()->sentence();
    emit window.exportRequested(ExportRows::Visible, CsvPreset::Exact);
    m_application.waitUntilPainted([&] { return window.messages()->sentence() != before; });
}
