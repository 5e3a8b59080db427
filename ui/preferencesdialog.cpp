// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preferencesdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

PreferencesDialog::PreferencesDialog(QWidget *parent)
    : QDialog(parent)
    , m_theme(new QComboBox(this))
    , m_language(new QComboBox(this))
{
    setWindowTitle(tr("Preferences"));
    m_theme->setObjectName(u"theme"_s);
    m_theme->addItem(tr("As the system"), QVariant::fromValue(int(ThemeChoice::System)));
    m_theme->addItem(tr("Light"), QVariant::fromValue(int(ThemeChoice::Light)));
    m_theme->addItem(tr("Dark"), QVariant::fromValue(int(ThemeChoice::Dark)));
    m_language->setObjectName(u"language"_s);
    m_language->addItem(tr("As the system"), QString());
    // A language is named in itself, so that everybody finds the way back.
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"Deutsch"_s, u"de"_s);
    auto *remark = new QLabel(tr("The language takes effect at the next start."), this);
    remark->setObjectName(u"restart"_s);
    remark->setWordWrap(true);
    remark->hide();

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Colours:"), m_theme);
    form->addRow(tr("&Language:"), m_language);
    form->addRow(QString(), remark);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(box);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QComboBox *combo : {m_theme, m_language})
        connect(combo, &QComboBox::currentIndexChanged, this, [this] { emit changed(preferences()); });
    connect(m_language, &QComboBox::currentIndexChanged, remark, &QWidget::show);
    resize(420, sizeHint().height());
}

void PreferencesDialog::setPreferences(const Preferences &preferences)
{
    const QSignalBlocker noThemeChange(m_theme);
    const QSignalBlocker noLanguageChange(m_language);
    m_theme->setCurrentIndex(m_theme->findData(int(preferences.theme)));
    m_language->setCurrentIndex(qMax(0, m_language->findData(preferences.language)));
}

Preferences PreferencesDialog::preferences() const
{
    return {ThemeChoice(m_theme->currentData().toInt()), m_language->currentData().toString()};
}
