// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clientcalls.h"

#include "apireply.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

const Secret SomeSecret{.clientId = u"cs-1"_s, .clientSecret = u"s3cret"_s};
const QString SomePath = u"/api/public/something"_s;
const QByteArray EmptyListing = R"({"total":0,"moreAvailable":false,"sessions":[]})";

HttpAnswer answerEmptyListing(const HttpRequest &)
{
    return {.body = EmptyListing};
}

Profile profileOf(const LoopbackServer &server)
{
    Profile profile;
    profile.host = server.url().toString();
    return profile;
}

ApiAnswer answerOf(ApiReply *reply)
{
    QSignalSpy finished(reply, &ApiReply::finished);
    if (!finished.wait(10000))
        qWarning("no answer");
    return finished.value(0).value(0).value<ApiAnswer>();
}
