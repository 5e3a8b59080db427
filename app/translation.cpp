// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

void installTranslations(QCoreApplication &program, const QString &language)
{
    if (!language.isEmpty() && QLocale().language() != QLocale(language).language())
        QLocale::setDefault(QLocale(language));
    const QLocale locale;
    auto *qt = new QTranslator(&program);
    if (qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    auto *own = new QTranslator(&program);
    if (own->load(locale, u"billscope"_s, u"_"_s, u":/i18n"_s) || own->load(u":/i18n/billscope_en.qm"_s))
        QCoreApplication::installTranslator(own);
}
