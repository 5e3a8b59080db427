// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandlineoptions.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>

/// Reads the values of options that were parsed, and keeps the first thing that is wrong with them.
class OptionReader
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    explicit OptionReader(CommandLine::Verb verb)
        : m_options(verb)
    { }

    bool parse(const QStringList &arguments);
    const CommandLineOptions &options() const { return m_options; }
    /// A sentence; empty while nothing is wrong.
    QString error() const { return m_error; }
    void fail(const QString &sentence);

    bool isSet(const QString &option) const { return m_options.isSet(option); }
    QString value(const QString &option) const { return m_options.value(option); }
    QStringList values(const QString &option) const { return m_options.values(option); }
    /// One of several names; `read` is what the option's value says. An option that is not given leaves the target.
    template <typename Value>
    void take(const QString &option, std::optional<Value> read, Value *target, const QString &expected);
    /// A whole number of these bounds; otherwise as take(). What else the caller takes is named too.
    void takeNumber(const QString &option, int least, int most, int *target, const QString &orElse = {});
    /// Which sessions are asked for, and where; `--zone` is read apart.
    SourceOptions source();
    PeriodOptions period();
    std::optional<Zone> zone();

private:
    void readConnection(SourceOptions *source);
    QDate day(const QString &option);

    CommandLineOptions m_options;
    QString m_error;
};

template <typename Value>
void OptionReader::take(const QString &option, std::optional<Value> read, Value *target, const QString &expected)
{
    if (!isSet(option))
        return;
    if (read)
        *target = *read;
    else
        fail(tr("--%1 %2 is not known; give %3.").arg(option, value(option), expected));
}
