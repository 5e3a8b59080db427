// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testwindow.h"

#include "filterbar.h"
#include "messagebar.h"
#include "orderheader.h"
#include "periodchooser.h"
#include "sessiontableview.h"
#include "statusstrip.h"
#include "testfetch.h"

#include <QDir>
#include <QLabel>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

TestHome::TestHome()
{
    QCoreApplication::setOrganizationName(u"billscope"_s);
    QCoreApplication::setApplicationName(u"billscope"_s);
    for (const char *folder : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(folder, m_folder.path().toLocal8Bit());
    // The settings have read their environment only once.
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
}

TestServer::TestServer(const KoreApi::Options &options)
    : TestServer(TestFetch::generator(), options)
{ }

TestServer::TestServer(const SessionGenerator &generator, const KoreApi::Options &options)
    : api(generator, options)
    , server([this](const HttpRequest &request) { return api.answer(request); })
{ }

TestServer::TestServer(const std::vector<GeneratedSession> &sessions, const KoreApi::Options &options)
    : api(sessions, options)
    , server([this](const HttpRequest &request) { return api.answer(request); })
{ }

Profile TestServer::profile(const QString &name) const
{
    Profile profile;
    profile.name = name;
    profile.host = server.url().toString(QUrl::RemovePath);
    profile.proxyMode = ProxyMode::None;
    return profile;
}

Secret TestServer::secret()
{
    return {.clientId = u"cs-demo"_s, .clientSecret = u"demo-secret"_s};
}

void TestServer::answer(const HttpAnswer &answer)
{
    server.setHandler([answer](const HttpRequest &) { return answer; });
}

TestWindow::TestWindow()
{
    QObject::connect(&runner, &QueryRunner::resultChanged, &window,
        [this](bool rowsOnlyAppended) { window.setResult(runner.resultStore(), runner.result(), rowsOnlyAppended); });
    QObject::connect(window.filterBar(), &FilterBar::filterChanged, &runner, &QueryRunner::setFilter);
    QObject::connect(window.table(), &SessionTableView::orderRequested, &runner, &QueryRunner::setOrder);
    window.show();
}

void TestWindow::fetch(const TestServer &server, const Period &period)
{
    window.period()->setPeriod(period);
    SourceOptions options;
    options.rate = 0;
    source.fetch(server.profile(), TestServer::secret(), options);
}

bool TestWindow::waitForEnd()
{
    return QTest::qWaitFor(
        [this] {
            return !source.isRunning() && !runner.isBusy()
                && runner.resultStore().rowCount() == runner.store().rowCount();
        },
        60000);
}

QString TestWindow::message() const
{
    const MessageBar *bar = window.messages();
    return bar->isVisible() ? bar->accessibleDescription() : QString();
}

QString TestWindow::status(const QString &name) const
{
    const auto *label = window.status()->findChild<QLabel *>(name);
    return label ? label->text() : u"no such label"_s;
}
