// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset.h"
#include "figures.h"
#include "modelfigures.h"
#include "naivefigures.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures what Billscope does with many sessions."_s);
    parser.addHelpOption();
    const QCommandLineOption rowsOption(
        u"rows"_s, u"Sessions to invent, 1,000,000 if not given."_s, u"N"_s, u"1000000"_s);
    const QCommandLineOption noNaiveOption(
        u"no-naive"_s, u"Leave out the same work done in the plain Qt way, which takes most of the time."_s);
    QCommandLineOption naiveOption(u"naive"_s);
    naiveOption.setFlags(QCommandLineOption::HiddenFromHelp);
    const QCommandLineOption jsonOption(u"json"_s, u"Write the figures to a file, a JSON object a line."_s, u"FILE"_s);
    parser.addOptions({rowsOption, noNaiveOption, naiveOption, jsonOption});
    parser.process(application);

    bool isNumber = false;
    const int rows = parser.value(rowsOption).toInt(&isNumber);
    if (!isNumber || rows < 1) {
        std::fputs("--rows takes a number of sessions, 1 or more.\n", stderr);
        return 2;
    }
    std::fprintf(stderr, "Inventing %d sessions …\n", rows);
    const Dataset data(rows);
    Figures figures;
    measureModels(data, figures);
    if (!parser.isSet(noNaiveOption))
        measureNaively(data, figures);
    figures.print();
    if (parser.isSet(jsonOption) && !figures.write(parser.value(jsonOption))) {
        std::fprintf(stderr, "%s cannot be written.\n", qPrintable(parser.value(jsonOption)));
        return 6;
    }
    return 0;
}
