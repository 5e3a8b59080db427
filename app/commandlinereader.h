// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "optionreader.h"

#include <functional>

/// One reading of the arguments: what each verb needs, and what was wrong first.
class CommandLineReader
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    explicit CommandLineReader(CommandLine::Verb verb);

    /// The arguments with the program's name. False on wrong usage; then error() is a sentence.
    bool read(const QStringList &arguments);
    const CommandLine &line() const { return m_line; }
    QString error() const { return m_reader.error(); }

private:
    void refuseWithout(const QStringList &options, bool isPossible, const QString &needed);
    void readVerb(const QStringList &rest);
    void readProfile(QStringList rest);
    void readFetches(QStringList rest);
    void readWindow(const QStringList &rest);
    void readWritten(const QStringList &rest);
    void readStates();
    void readTerms();
    void readRules();
    void refuseFieldsOfTheWindow(const std::function<bool(Field)> &isAsked);
    void readExport();
    void readCheck();
    void readReconcile();
    void readDiff();

    OptionReader m_reader;
    CommandLine m_line;
};
