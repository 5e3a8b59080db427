// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot.h"

#include "chartpanel.h"
#include "console.h"
#include "exitcode.h"
#include "mainwindow.h"
#include "queryrunner.h"
#include "wholefile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QThreadPool>
#include <QTimer>

using namespace Qt::StringLiterals;

void endWithoutSnapshots(const QString &sentence, int exitCode)
{
    writeStandardError(sentence + u'\n');
    QCoreApplication::exit(exitCode);
}

void takeSnapshots(MainWindow &window, const QString &folder, int exitCode)
{
    QByteArray picture;
    QBuffer buffer(&picture);
    buffer.open(QIODevice::WriteOnly);
    window.grab().save(&buffer, "PNG");
    QThreadPool::globalInstance()->start([=, png = window.chart()->pngBytes(), svg = window.chart()->svgBytes()] {
        QDir().mkpath(folder);
        QString wrong;
        const bool written = writeWholeFile(folder + u"/window.png"_s, picture, &wrong)
            && writeWholeFile(folder + u"/chart.png"_s, png, &wrong)
            && writeWholeFile(folder + u"/chart.svg"_s, svg, &wrong);
        QMetaObject::invokeMethod(qApp, [=] {
            if (written)
                QCoreApplication::exit(exitCode);
            else
                endWithoutSnapshots(wrong, ExitCode::File);
        });
    });
}

void takeSnapshotsWhenIdle(MainWindow &window, const QueryRunner &runner, const QString &folder, int exitCode)
{
    auto *timer = new QTimer(&window);
    QObject::connect(timer, &QTimer::timeout, &window, [=, &window, &runner] {
        const bool current = runner.hasAllRows();
        if (runner.isBusy() || !current)
            return;
        timer->deleteLater();
        takeSnapshots(window, folder, exitCode);
    });
    timer->start(50);
}
