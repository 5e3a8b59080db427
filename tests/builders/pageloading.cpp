// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageloading.h"

const TestSession UsualSession{.bot = "st-1",
    .channel = "IVR",
    .user = "u-1",
    .contact = "+49301",
    .type = "Conversations",
    .conversation = "6048d20fbe1a2bc3d4f5a678",
    .cstart = "03-10-2021 2:05:03 pm",
    .cend = "03-10-2021 2:05:30 pm",
    .billing = "6048d20fb123c4567d89012f",
    .start = "03-10-2021 2:05:03 pm",
    .end = "03-10-2021 2:05:30 pm"};

TestSession usualWith(Field field, const std::string &value)
{
    TestSession session = UsualSession;
    session.*TestSession::member(field) = value;
    return session;
}

ApiZone givenZone(const QString &name)
{
    return {*Zone::fromName(name), ApiZone::Evidence::Given};
}

PageLoading::PageLoading(const ApiZone &zone)
    : loader(zone)
{ }

LoadTally PageLoading::load(const QByteArray &json)
{
    LoadTally tally;
    for (const Segment &segment : loader.load(parser.parse(json), pages, &tally))
        store.append(segment);
    ++pages;
    return tally;
}

LoadTally PageLoading::load(const std::vector<TestSession> &sessions)
{
    return load(jsonPage(sessions));
}

std::string PageLoading::text(std::initializer_list<Field> fields) const
{
    return rowsAsText(store, fields);
}

std::string PageLoading::counts() const
{
    const LoadTally &tally = loader.tally();
    return QStringLiteral("%1 %2 %3 %4 %5")
        .arg(tally.records)
        .arg(tally.rows)
        .arg(tally.repeats)
        .arg(tally.updated)
        .arg(tally.notReadable)
        .toStdString();
}
