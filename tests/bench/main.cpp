// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "childrun.h"
#include "comparison.h"
#include "dataset.h"
#include "figures.h"
#include "growth.h"
#include "heap.h"
#include "hotpaths.h"
#include "modelfigures.h"
#include "naivefigures.h"
#include "probedapplication.h"
#include "programfigures.h"
#include "stallfigures.h"
#include "windowfigures.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// Of a screen that shows sixty pictures a second.
constexpr double FrameMilliseconds = 16;

/// The options of `./dev bench`.
struct Options
{
    int rows = 0;
    QStringList parts;
    QString json;
    QString compared;
    QString pages;

    bool has(const QString &part) const { return parts.contains(part); }
};

int fail(int code, const QString &sentence)
{
    std::fprintf(stderr, "%s\n", qPrintable(sentence));
    return code;
}

std::optional<Options> readOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Measures what Billscope does with many sessions."_s);
    parser.addHelpOption();
    const QCommandLineOption rows(u"rows"_s, u"Sessions to invent, 1,000,000 if not given."_s, u"N"_s, u"1000000"_s);
    const QStringList usual{u"models"_s, u"window"_s, u"stalls"_s, u"program"_s, u"growth"_s};
    const QCommandLineOption parts(u"parts"_s,
        u"Only these: models, window (what is asked to the painted frame), stalls (a script of use), program (start, "
        u"fetches, archive, memory), growth (the same with a tenth and with five times as many; needs 4 GB)."_s,
        u"PART,…"_s, usual.join(u','));
    const QCommandLineOption naive(
        u"naive"_s, u"Beside the models the plain Qt way of doing the same, which takes minutes."_s);
    const QCommandLineOption pages(u"pages"_s, u"Write the pages that are read into a folder."_s, u"DIR"_s);
    const QCommandLineOption json(u"json"_s, u"Write the figures to a file, a JSON object a line."_s, u"FILE"_s);
    const QCommandLineOption compare(
        u"compare"_s, u"Show what is slower or faster than in the run that wrote this file."_s, u"FILE"_s);
    parser.addOptions({rows, parts, naive, json, compare, pages});
    parser.process(*qApp);
    bool isNumber = false;
    Options options{.rows = parser.value(rows).toInt(&isNumber),
        .parts = parser.value(parts).split(u','),
        .json = parser.value(json),
        .compared = parser.value(compare),
        .pages = parser.value(pages)};
    for (const QString &part : std::as_const(options.parts))
        isNumber = isNumber && usual.contains(part);
    if (parser.isSet(naive))
        options.parts << u"naive"_s;
    return isNumber && options.rows > 0 ? std::optional(options) : std::nullopt;
}

bool write(const QByteArray &bytes, const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

void writePages(const Dataset &data, const QString &folder)
{
    int number = 0;
    for (const QByteArray &page : data.pages()) {
        const QString name = QDir(folder).filePath(u"%1.json"_s.arg(number++, 5, 10, QChar(u'0')));
        if (!write(page, name))
            qFatal("%s cannot be written.", qPrintable(name));
    }
}

/// Measures the parts that were asked for and prints them.
Figures measure(ProbedApplication &application, const Options &options)
{
    std::fprintf(stderr, "Inventing %d sessions …\n", options.rows);
    std::optional<Dataset> data(options.rows);
    if (!options.pages.isEmpty())
        writePages(*data, options.pages);
    Figures figures;
    QString stalls;
    if (options.has(u"models"_s))
        measureModels(*data, figures);
    if (options.has(u"window"_s))
        measureWindow(application, *data, figures);
    if (options.has(u"stalls"_s))
        stalls = measureStalls(application, data->generator(), FrameMilliseconds, figures);
    if (options.has(u"program"_s))
        measureProgram(*data, figures);
    if (options.has(u"naive"_s) && options.has(u"models"_s))
        measureNaively(*data, figures);
    data.reset();
    figures.print();
    std::puts(qPrintable(stalls));
    if (options.has(u"growth"_s)) {
        Figures fewer(3);
        Figures more(3);
        Growth(application, options.rows).measure(&fewer, &more);
        more.print();
        Growth::print(fewer, figures, more);
        figures.append(fewer);
        figures.append(more);
    }
    return figures;
}

/// No settings, archives and secrets of the user's are touched, and where there is no display none is asked for.
void useOwn(const QString &home)
{
    for (const char *folder : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(folder, home.toLocal8Bit());
    qputenv("BILLSCOPE_CLIENT_ID", "cs-bench");
    qputenv("BILLSCOPE_CLIENT_SECRET", "made-up");
    qputenv("no_proxy", "*");
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

} // namespace

int main(int argc, char *argv[])
{
    boundHeap();
    const bool isChild = argc > 1 && QByteArrayView(argv[1]) == "--child";
    const QTemporaryDir home;
    useOwn(isChild ? qEnvironmentVariable("HOME") : home.path());
    if (argc > 2 && QByteArrayView(argv[1]) == "--hot")
        return runHotPath(QString::fromLatin1(argv[2]), QByteArray(argc > 4 ? argv[4] : "").toInt()) ? 0 : 2;
    ProbedApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"billscope"_s);
    QCoreApplication::setApplicationName(u"billscope"_s);
    if (isChild) {
        ChildRun::fromArguments(QCoreApplication::arguments().mid(2)).run(application);
        return 0;
    }
    QCommandLineParser parser;
    const auto options = readOptions(parser);
    if (!options)
        return fail(2, u"--rows takes a number of sessions, 1 or more; --parts some of those that --help names."_s);
    Comparison comparison;
    if (!options->compared.isEmpty() && !comparison.read(options->compared))
        return fail(6, u"%1 cannot be read."_s.arg(options->compared));
    const Figures figures = measure(application, *options);
    if (!options->compared.isEmpty())
        comparison.print(figures);
    if (!options->json.isEmpty() && !write(figures.json(), options->json))
        return fail(6, u"%1 cannot be written."_s.arg(options->json));
    return 0;
}
