// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programwindow.h"

#include "filterbar.h"
#include "orderheader.h"
#include "probedapplication.h"
#include "sessiontablemodel.h"
#include "sessiontableview.h"

using namespace Qt::StringLiterals;

ProgramWindow::ProgramWindow(ProbedApplication &application, const QStringList &arguments)
    : m_application(application)
{
    QString error;
    const auto line = CommandLine::parse(QStringList(u"billscope"_s) + arguments, &error);
    if (!line)
        qFatal("%s", qPrintable(error));
    m_program = std::make_unique<Application>(*line, m_connections);
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<MainWindow *>(widget))
            m_window = found;
    }
    // The screen that is drawn off screen is smaller.
    m_window->resize(1280, 800);
}

void ProgramWindow::start()
{
    m_program->start();
}

const QueryResult &ProgramWindow::result() const
{
    return *m_window->table()->sessions()->result();
}

void ProgramWindow::waitUntilFilled(quint32 rows)
{
    m_application.waitUntilPainted([=, this] { return !m_window->isFetching() && result().liveRows == rows; });
}

void ProgramWindow::filter(const QString &text)
{
    m_window->filterBar()->setText(text);
    m_application.waitUntilPainted([&] { return result().query.filter.text() == text; });
}

void ProgramWindow::sort(Field field)
{
    m_window->table()->header()->sortBy(field, false);
    m_application.waitUntilPainted([&] { return result().query.order == m_window->table()->header()->order(); });
}
