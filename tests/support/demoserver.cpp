// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "koreapi.h"
#include "loopbackserver.h"
#include "sessiongenerator.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;

namespace {
struct Demo
{
    KoreApi::Options api;
    quint16 port = 0;
    int sessions = 0;
    int days = 0;
    quint64 seed = 0;
};

void addOptions(QCommandLineParser &parser)
{
    const KoreApi::Options api;
    parser.setApplicationDescription(u"The billing API of an invented account, on loopback."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"port"_s, u"Listens on this port; 0 takes a free one."_s, u"N"_s, u"0"_s},
        {u"sessions"_s, u"Number of billing sessions, up to ten million (20000)."_s, u"N"_s, u"20000"_s},
        {u"days"_s, u"Days they are spread over; the last one is yesterday in UTC (90)."_s, u"N"_s, u"90"_s},
        {u"seed"_s, u"Another number gives another account."_s, u"N"_s, u"1"_s},
        {u"client-id"_s, u"Client ID of the app that may ask (cs-demo)."_s, u"ID"_s, QString::fromLatin1(api.clientId)},
        {u"client-secret"_s, u"Its secret (demo-secret)."_s, u"SECRET"_s, QString::fromLatin1(api.clientSecret)},
        {u"zone"_s, u"Zone of the dates in the answers: IANA name or UTC+05:30."_s, u"NAME"_s, u"UTC"_s},
        {u"latency"_s, u"Milliseconds before each answer."_s, u"N"_s, u"0"_s},
        {u"cap"_s, u"Most rows of a page, whatever was asked for."_s, u"N"_s, u"0"_s},
        {u"no-paging"_s, u"Answers everything at once, as old servers do."_s},
        {u"newest-first"_s, u"Lists the newest sessions first."_s},
        {u"fail-every"_s, u"Every so many requests one is answered with status 503."_s, u"N"_s, u"0"_s},
    });
}

// What is wrong with the options, or nothing.
std::optional<QString> read(const QCommandLineParser &parser, Demo &demo)
{
    QString wrong;
    const auto number = [&](const QString &name, int low, int high) {
        bool isNumber = false;
        const int value = parser.value(name).toInt(&isNumber);
        if (!isNumber || value < low || value > high)
            wrong = u"--%1 takes a number from %2 to %3."_s.arg(name).arg(low).arg(high);
        return value;
    };
    demo.port = static_cast<quint16>(number(u"port"_s, 0, 65535));
    demo.sessions = number(u"sessions"_s, 1, 10'000'000);
    demo.days = number(u"days"_s, 1, 3650);
    demo.seed = static_cast<quint64>(number(u"seed"_s, 0, 1'000'000'000));
    demo.api.clientId = parser.value(u"client-id"_s).toUtf8();
    demo.api.clientSecret = parser.value(u"client-secret"_s).toUtf8();
    demo.api.zone = QTimeZone(parser.value(u"zone"_s).toUtf8());
    demo.api.latency = std::chrono::milliseconds(number(u"latency"_s, 0, 600'000));
    demo.api.cap = number(u"cap"_s, 0, 1'000'000);
    demo.api.newestFirst = parser.isSet(u"newest-first"_s);
    // Something to be found: a summary that is off by a few, and conversations of developers.
    demo.api.summaryExtra = 7;
    demo.api.developerEvery = 40;
    demo.api.faultEvery = number(u"fail-every"_s, 0, 1'000'000);
    if (parser.isSet(u"no-paging"_s)) {
        demo.api.paging = KoreApi::Options::Paging::Ignored;
        demo.api.moreAvailable = KoreApi::Options::MoreAvailable::Missing;
    }
    if (!demo.api.zone.isValid())
        wrong = u"--zone: there is no zone %1."_s.arg(parser.value(u"zone"_s));
    return wrong.isEmpty() ? std::nullopt : std::optional(wrong);
}

int fail(int code, const QString &sentence)
{
    std::fprintf(stderr, "billscope-demo-server: %s\n", qPrintable(sentence));
    return code;
}
} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QCoreApplication::arguments()) || !parser.positionalArguments().isEmpty())
        return fail(2, parser.errorText().isEmpty() ? u"It takes options only."_s : parser.errorText());
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    Demo demo;
    if (const auto wrong = read(parser, demo))
        return fail(2, *wrong);

    const QDate yesterday = QDateTime::currentDateTimeUtc().date().addDays(-1);
    KoreApi api(SessionGenerator(demo.seed, yesterday.addDays(1 - demo.days), yesterday, demo.sessions), demo.api);
    const LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); }, demo.port);
    if (server.port() == 0)
        return fail(4, u"port %1 of 127.0.0.1 is in use; choose another one with --port."_s.arg(demo.port));
    std::printf("listening on %s\n", qPrintable(server.url().toString()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
